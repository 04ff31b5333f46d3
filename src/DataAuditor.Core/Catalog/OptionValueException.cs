using System.Text.Json;

namespace DataAuditor.Catalog;

/// <summary>A value that an option cannot have; its message says which and why, and manifests show it beside the option's path.</summary>
public sealed class OptionValueException(string message) : JsonException(message)
{
    /// <summary>The text that an option must be.</summary>
    /// <exception cref="OptionValueException">It is something else.</exception>
    public static string TextOf(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw new OptionValueException("it must be a text");
}
