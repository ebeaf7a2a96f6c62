#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <memory>

struct evp_md_ctx_st;

namespace rondom {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces, at the speed the processor has for it.
///
/// Not for passwords, and no secret by itself: who knows what was hashed can hash it again.
class Sha256
{
public:
    static constexpr qsizetype kSize = 32;

    Sha256();
    ~Sha256();
    Sha256(Sha256&& other) noexcept;
    Sha256& operator=(Sha256&& other) noexcept;
    Q_DISABLE_COPY(Sha256)

    Sha256& add(QByteArrayView bytes);
    /// The kSize bytes of everything added so far.
    QByteArray result() const;

    /// Of \a parts, one behind the other. Thread-safe.
    static QByteArray of(std::initializer_list<QByteArrayView> parts);
    static QByteArray of(QByteArrayView bytes) { return of({bytes}); }

private:
    struct Free
    {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace rondom
