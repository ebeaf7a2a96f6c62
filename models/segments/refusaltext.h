#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace rondom::segments {

/// Why a definition is refused. Each names the JSON Pointer of the part it is about, first.
/// \a position: the number of the character where reading stopped.
Error notJson(const QString& position);
Error wrongFormat();
Error wrongTraitFormat();
Error mustBe(const QString& path, const QString& what);
Error unknownKey(const QString& path);
Error missingKey(const QString& path, const QString& key);
Error unknownKindOfCondition(const QString& path, const QStringList& known);
Error unknownOperator(const QString& path, const QString& op);
Error takesNoValue(const QString& path, const QString& op);
Error operatorDoesNotFit(const QString& path, const QString& op, const QString& trait,
                         const QString& type);
Error valueDoesNotFit(const QString& path, const QString& trait, const QString& type);
Error emptyList(const QString& path);
Error lowAboveHigh(const QString& path);
Error fromNotBeforeTo(const QString& path);
Error numberOutOfRange(const QString& path, const QString& low, const QString& high);
Error invalidPattern(const QString& path, const QString& reason);
Error nestedTooDeeply(const QString& path, int deepest);
Error notSupportedYet(const QString& path);
Error hasNoHistory(const QString& path);
Error onlyInsideEvent(const QString& path);
Error notInsideEvent(const QString& path);
Error startsWithSomethingDone(const QString& path);
Error unknownTrait(const QString& path, const QString& trait);
Error unknownSegment(const QString& path, const QString& name);
Error refersToItself(const QString& path, const QString& name);
Error segmentNotRefreshed(const QString& path, const QString& name);
Error unknownPurposeOrChannel(const QString& path);

/// What was asked of the saved segments and cannot be done.
Error segmentNotFound(const QString& name);
Error profileNotFound(qint64 profile);
/// What was asked of the computed traits and cannot be done.
Error traitNotFound(const QString& key);
Error traitIsStated(const QString& key);
Error traitIsUsed(const QString& key, const QStringList& users);
Error noNumberAt(const QString& path);
Error segmentIsUsed(const QString& name, const QStringList& users);
Error compareTwoToSix();
Error nameIsTaken(const QString& name);
Error nameIsEmpty();
Error wasCanceled();

/// What a value in a definition may be, in words, for mustBe().
QString anObject();
QString aList();
QString aText();
QString aNumber();
QString aWholeNumber();
QString trueOrFalse();
QString aSingleValue();
QString twoValues();
QString oneOf(const QStringList& words);
QString aDateOrInstant();

} // namespace rondom::segments
