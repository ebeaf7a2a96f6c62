#include "models/segments/refusaltext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rondom::segments {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("RefusalText", text);
}

/// A definition is refused as a whole: \a sentence says what is wrong at \a path.
Error refusal(const QString& path, const QString& sentence)
{
    const QString shown = path.isEmpty() ? u"/"_s : path;
    return {Error::Code::InvalidInput,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "%1: %2 Nothing was changed. Correct this part of the "
                                         "segment definition and try again."))
                .arg(shown, sentence),
            u"segment definition refused"_s};
}

QString quoted(const QStringList& words)
{
    QStringList quotedWords;
    quotedWords.reserve(words.size());
    for (const QString& word : words) {
        quotedWords.append(u'"' + word + u'"');
    }
    return quotedWords.join(u", "_s);
}

} // namespace

Error notJson(const QString& position)
{
    return refusal(
        {}, translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "This is no JSON; reading stopped at character %1."))
                .arg(position));
}

Error wrongFormat()
{
    return refusal(
        u"/rondom"_s,
        translated(QT_TRANSLATE_NOOP(
            "RefusalText", "This is no segment definition: it must begin with \"rondom\": "
                           "\"segment/1\".")));
}

Error wrongTraitFormat()
{
    return {Error::Code::InvalidInput,
            translated(QT_TRANSLATE_NOOP(
                "RefusalText", "This is not the definition of a computed trait: it lacks "
                               "\"rondom\": \"trait/1\". Nothing was changed. Add that line or "
                               "choose another file.")),
            u"trait definition refused"_s};
}

Error mustBe(const QString& path, const QString& what)
{
    return refusal(path,
                   translated(QT_TRANSLATE_NOOP("RefusalText", "Here should be %1.")).arg(what));
}

Error unknownKey(const QString& path)
{
    return refusal(path,
                   translated(QT_TRANSLATE_NOOP("RefusalText", "This key means nothing here.")));
}

Error missingKey(const QString& path, const QString& key)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP("RefusalText", "The key \"%1\" is missing.")).arg(key));
}

Error unknownKindOfCondition(const QString& path, const QStringList& known)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP(
                             "RefusalText",
                             "Nothing tells what this condition is about. It needs one of %1."))
                  .arg(quoted(known)));
}

Error unknownOperator(const QString& path, const QString& op)
{
    return refusal(
        path,
        translated(QT_TRANSLATE_NOOP("RefusalText", "\"%1\" is no operator that can be used here."))
            .arg(op));
}

Error takesNoValue(const QString& path, const QString& op)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP("RefusalText", "The operator \"%1\" takes no value."))
                  .arg(op));
}

Error operatorDoesNotFit(const QString& path, const QString& op, const QString& trait,
                         const QString& type)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP(
                             "RefusalText",
                             "The operator \"%1\" does not fit the trait \"%2\" of type \"%3\"."))
                  .arg(op, trait, type));
}

Error valueDoesNotFit(const QString& path, const QString& trait, const QString& type)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP(
                                        "RefusalText",
                                        "This value does not fit the trait \"%1\" of type \"%2\"."))
                             .arg(trait, type));
}

Error emptyList(const QString& path)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP("RefusalText", "This list is empty.")));
}

Error lowAboveHigh(const QString& path)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP(
                             "RefusalText", "The first value is higher than the second.")));
}

Error fromNotBeforeTo(const QString& path)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP("RefusalText", "\"from\" must lie before \"to\".")));
}

Error numberOutOfRange(const QString& path, const QString& low, const QString& high)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP("RefusalText",
                                                      "This number must lie between %1 and %2."))
                             .arg(low, high));
}

Error invalidPattern(const QString& path, const QString& reason)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP("RefusalText",
                                                      "This is no valid regular expression (%1)."))
                             .arg(reason));
}

Error nestedTooDeeply(const QString& path, int deepest)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP("RefusalText",
                                                      "Groups here may be nested at most %1 deep."))
                             .arg(deepest));
}

Error notSupportedYet(const QString& path)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP(
                  "RefusalText", "This version of Rondom does not support this condition yet.")));
}

Error hasNoHistory(const QString& path)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP(
                  "RefusalText", "\"for\" asks how long a value that sources state, or a place in "
                                 "a segment, has held; of this nothing is recorded.")));
}

Error onlyInsideEvent(const QString& path)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP(
                             "RefusalText",
                             "A condition on a property belongs in the \"where\" of an event.")));
}

Error notInsideEvent(const QString& path)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP(
                             "RefusalText",
                             "The \"where\" of an event holds conditions on its properties, and "
                             "this is not one of them.")));
}

Error startsWithSomethingDone(const QString& path)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP(
                  "RefusalText", "A sequence starts with something done, without \"within\".")));
}

Error unknownTrait(const QString& path, const QString& trait)
{
    return refusal(
        path,
        translated(QT_TRANSLATE_NOOP("RefusalText", "There is no trait \"%1\" in this workspace."))
            .arg(trait));
}

Error unknownSegment(const QString& path, const QString& name)
{
    return refusal(path,
                   translated(QT_TRANSLATE_NOOP("RefusalText", "There is no saved segment \"%1\"."))
                       .arg(name));
}

Error refersToItself(const QString& path, const QString& name)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP(
                             "RefusalText",
                             "The segment \"%1\" would depend on itself through this condition."))
                  .arg(name));
}

Error segmentNotRefreshed(const QString& path, const QString& name)
{
    return refusal(
        path, translated(QT_TRANSLATE_NOOP(
                             "RefusalText",
                             "It is not known who was in the segment \"%1\" when: it was never "
                             "refreshed. Refresh it first."))
                  .arg(name));
}

Error unknownPurposeOrChannel(const QString& path)
{
    return refusal(path, translated(QT_TRANSLATE_NOOP("RefusalText",
                                                      "This purpose or channel does not exist.")));
}

Error segmentNotFound(const QString& name)
{
    return {Error::Code::NotFound,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "There is no saved segment \"%1\". Nothing was changed. "
                                         "Check the name, or save the segment first."))
                .arg(name),
            u"no such segment"_s};
}

Error profileNotFound(qint64 profile)
{
    return {Error::Code::NotFound,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "There is no profile with the id %1. Nothing was changed. "
                                         "Find the person first and use the id shown there."))
                .arg(profile),
            u"no such profile"_s};
}

Error traitNotFound(const QString& key)
{
    return {Error::Code::NotFound,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "There is no computed trait \"%1\". Nothing was changed. "
                                         "\"profile trait list\" shows those there are."))
                .arg(key),
            u"computed trait not found"_s};
}

Error traitIsStated(const QString& key)
{
    return {
        Error::Code::InvalidInput,
        translated(QT_TRANSLATE_NOOP("RefusalText",
                                     "The trait \"%1\" comes from your sources already. Nothing "
                                     "was changed. Give the computed trait another name."))
            .arg(key),
        u"computed trait has the name of a stated one"_s};
}

Error traitIsUsed(const QString& key, const QStringList& users)
{
    return {
        Error::Code::InvalidInput,
        translated(QT_TRANSLATE_NOOP("RefusalText",
                                     "The trait \"%1\" is used by %2. Nothing was changed. Take "
                                     "it out of these segments first."))
            .arg(key, quoted(users)),
        u"computed trait is used"_s};
}

Error noNumberAt(const QString& path)
{
    return {Error::Code::NotFound,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "There is no number at “%1” in the rule. Nothing was "
                                         "changed. List the numbers first and name one of them."))
                .arg(path),
            u"no number at the path"_s};
}

Error segmentIsUsed(const QString& name, const QStringList& users)
{
    return {Error::Code::InvalidInput,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "The segment \"%1\" is used by %2. Nothing was changed. "
                                         "Change or remove those first."))
                .arg(name, quoted(users)),
            u"segment in use"_s};
}

Error compareTwoToSix()
{
    return {Error::Code::Usage,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "Two to six segments can be compared. Nothing was "
                                         "changed. Name as many.")),
            u"overlap of too few or too many"_s};
}
Error nameIsTaken(const QString& name)
{
    return {Error::Code::InvalidInput,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "There is a segment \"%1\" already. Nothing was changed. "
                                         "Choose another name."))
                .arg(name),
            u"segment name taken"_s};
}

Error nameIsEmpty()
{
    return {Error::Code::InvalidInput,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "The segment has no name. Nothing was changed. Give it a "
                                         "\"name\" and save it again.")),
            u"segment without a name"_s};
}

Error wasCanceled()
{
    return {Error::Code::Canceled,
            translated(QT_TRANSLATE_NOOP("RefusalText",
                                         "You stopped this. Nothing was changed. Start it again "
                                         "whenever you like.")),
            u"canceled"_s};
}

QString anObject()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "an object { ... }"));
}

QString aList()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "a list [ ... ]"));
}

QString aText()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "a text that is not empty"));
}

QString aNumber()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "a number"));
}

QString aWholeNumber()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "a whole number"));
}

QString trueOrFalse()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "true or false"));
}

QString aSingleValue()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "one text, number, true or false"));
}

QString twoValues()
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "a list of two values, low and high"));
}

QString oneOf(const QStringList& words)
{
    return translated(QT_TRANSLATE_NOOP("RefusalText", "one of %1")).arg(quoted(words));
}

QString aDateOrInstant()
{
    return translated(QT_TRANSLATE_NOOP(
        "RefusalText", "a date like \"2026-05-12\" or a moment like \"2026-05-12T10:00:00Z\""));
}

} // namespace rondom::segments
