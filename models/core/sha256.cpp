#include "models/core/sha256.h"

#include <openssl/evp.h>

namespace rondom {

namespace {

/// Looked up once: OpenSSL 3 otherwise searches its providers for every hash.
const EVP_MD* digest()
{
    static EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched ? fetched : EVP_sha256();
}

void begin(EVP_MD_CTX* context)
{
    if (EVP_DigestInit_ex2(context, digest(), nullptr) != 1) {
        qFatal("OpenSSL cannot make a SHA-256 hash.");
    }
}

QByteArray finish(EVP_MD_CTX* context)
{
    QByteArray hash(Sha256::kSize, Qt::Uninitialized);
    EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char*>(hash.data()), nullptr);
    return hash;
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    Q_CHECK_PTR(m_context);
    begin(m_context.get());
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&& other) noexcept = default;
Sha256& Sha256::operator=(Sha256&& other) noexcept = default;

Sha256& Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), std::size_t(bytes.size()));
    return *this;
}

QByteArray Sha256::result() const
{
    // Of a copy, so that more can be added.
    Sha256 copy;
    EVP_MD_CTX_copy_ex(copy.m_context.get(), m_context.get());
    return finish(copy.m_context.get());
}

QByteArray Sha256::of(std::initializer_list<QByteArrayView> parts)
{
    thread_local Sha256 hash;
    begin(hash.m_context.get());
    for (const QByteArrayView part : parts) {
        hash.add(part);
    }
    return finish(hash.m_context.get());
}

} // namespace rondom
