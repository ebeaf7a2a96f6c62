#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace rondom {

/// Why an operation failed, in a form the caller can branch on.
///
/// An operation that returns an Error has changed nothing, unless its documentation says otherwise.
struct Error
{
    enum class Code {
        Usage,          ///< asked in a way that has no meaning
        InvalidInput,   ///< a file, definition or value that cannot be understood
        NotFound,       ///< a name, id or file that is not there
        ConsentMissing, ///< refused by consent or policy
        StorageBusy,    ///< another process is writing the workspace
        StorageFailed,  ///< the workspace is missing, damaged or cannot be written
        SchemaTooNew,   ///< the workspace was written by a newer version
        NotEnoughData,  ///< there is too little to answer from
        Canceled,       ///< the person asked to stop
    };

    Code code = Code::StorageFailed;
    /// For people, translated: what happened, what is unchanged, what to do next. Made in
    /// `*text.cpp`; when empty, core/errortext.h has a sentence for the code.
    QString message;
    /// For the log only: English, and never a customer's own data.
    QString detail;
};

/// Either a value or an Error. The member names follow std::expected, so this
/// class can become an alias once every supported compiler ships C++23.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return std::get<0>(m_state); }
    T& operator*() & { return std::get<0>(m_state); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &std::get<0>(m_state); }
    T* operator->() { return &std::get<0>(m_state); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_state(std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return std::get<Error>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace rondom
