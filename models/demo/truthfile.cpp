#include "models/demo/truthfile.h"

#include "models/demo/person.h"

namespace rondom::demo {

TruthFile::TruthFile(QIODevice& device, WorkMeter& meter) : m_file(device, CsvLayout{}, meter)
{
    m_file.writeHeader("person,source,record_key");
}

void TruthFile::add(const Person& person, QByteArrayView source, QByteArrayView recordKey)
{
    m_file.number(person.index + 1);
    m_file.cell(source);
    m_file.cell(recordKey);
    m_file.endRow();
}

} // namespace rondom::demo
