#include "models/identity/soundcode.h"

namespace rondom::identity {

namespace {

bool isVowel(char letter)
{
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' ||
           letter == 'y';
}

bool isFront(char letter)
{
    return letter == 'e' || letter == 'i' || letter == 'y';
}

/// Reads a name letter by letter and writes its sounds.
class Sounds
{
public:
    explicit Sounds(std::string_view name) : m_name(name) {}

    std::string code()
    {
        while (m_at < m_name.size()) {
            step();
        }
        return m_code;
    }

private:
    char letter(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_name.size() ? m_name[m_at + ahead] : '\0';
    }
    bool begins(std::string_view what) const { return m_name.substr(m_at).starts_with(what); }

    void take(char sound, std::size_t letters)
    {
        // "mm" is one sound; "mem" is two.
        if (m_code.empty() || m_last != sound) {
            m_code += sound;
        }
        m_last = sound;
        m_at += letters;
    }

    void skip(std::size_t letters)
    {
        m_last = '\0';
        m_at += letters;
    }

    void step()
    {
        const char now = letter();
        if (now < 'a' || now > 'z') {
            skip(1);
            return;
        }
        // "Meijer" is "Meyer": the j is part of the vowel.
        if (isVowel(now) || now == 'j') {
            if (m_at == 0) {
                take(now == 'j' || (now == 'y' && isVowel(letter(1))) ? 'J' : 'A', 1);
                m_last = '\0';
            } else {
                skip(1);
            }
            return;
        }
        for (const std::string_view hissing : {"sch", "tsch", "tch", "tz", "dz", "ts", "sz"}) {
            if (begins(hissing)) {
                take('S', hissing.size());
                return;
            }
        }
        if (begins("ph")) {
            take('F', 2);
        } else if (begins("th") || begins("dt")) {
            take('T', 2);
        } else if (begins("gh") && m_at > 0) {
            skip(2);
        } else if (begins("ck") || begins("ch") || begins("qu") || begins("kh")) {
            take('K', 2);
        } else if (begins("kn") || begins("wr")) {
            ++m_at;
        } else {
            take(single(now), 1);
        }
    }

    char single(char now) const
    {
        switch (now) {
        case 'b':
        case 'p':
            return 'P';
        case 'd':
        case 't':
            return 'T';
        case 'f':
        case 'v':
        case 'w':
            return 'F';
        case 'c':
            return isFront(letter(1)) ? 'S' : 'K';
        case 'g':
        case 'k':
        case 'q':
            return 'K';
        case 'x':
        case 's':
        case 'z':
            return 'S';
        case 'l':
            return 'L';
        case 'm':
        case 'n':
            return 'N';
        case 'r':
            return 'R';
        default:
            return 'H';
        }
    }

    std::string_view m_name;
    std::size_t m_at = 0;
    char m_last = '\0';
    std::string m_code;
};

} // namespace

std::string soundCode(std::string_view folded)
{
    return Sounds(folded).code();
}

} // namespace rondom::identity
