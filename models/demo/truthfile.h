#pragma once

#include "models/demo/csvfile.h"

namespace rondom::demo {

struct Person;

/// Which person each record is really about: `person,source,record_key`.
///
/// People are numbered from 1. Two people of a household may share a telephone number; they are
/// still two people here.
class TruthFile
{
public:
    TruthFile(QIODevice& device, WorkMeter& meter);

    void add(const Person& person, QByteArrayView source, QByteArrayView recordKey);

private:
    CsvFile m_file;
};

inline constexpr const char* kWebShop = "Web shop";
inline constexpr const char* kNewsletter = "Newsletter";
inline constexpr const char* kTill = "Till";

} // namespace rondom::demo
