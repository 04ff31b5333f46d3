using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>What is asked of a text's form.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FormCheck>))]
public enum FormCheck
{
    /// <summary>The record could be read, and its text is not blank.</summary>
    Readable,

    /// <summary>No replacement character, no half of a surrogate pair, no letters that come of decoding UTF-8 as another encoding.</summary>
    Encoding,

    /// <summary>No control character but line breaks and tabs.</summary>
    ControlCharacters,

    /// <summary>The generator says that it came to its end, or else the text reads so.</summary>
    Truncation,

    /// <summary>What begins as JSON, as a whole or in a block that says so, is JSON.</summary>
    Json,

    /// <summary>Every Markdown fence that opens a block is closed.</summary>
    Fences,

    /// <summary>Brackets are balanced in blocks of programming languages.</summary>
    CodeBlocks,

    /// <summary>Quotation marks come in pairs.</summary>
    Quotes,
}
