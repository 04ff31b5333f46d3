using System.Text.Json;
using DataAuditor.Metrics.Text.WellFormedness;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>JSON that a text has beside other things: in a fenced block, or with prose around it.</summary>
internal static class RecoverableJson
{
    /// <summary>Brackets that are tried: in prose the JSON is behind one of the first, and each try costs the whole text.</summary>
    private const int MostTries = 8;

    /// <summary>The first array or object that can be read; null where none can.</summary>
    public static JsonElement? Find(string text)
    {
        foreach (var block in MarkdownText.Of(text).Blocks.Where(static block => block.IsClosed))
        {
            if (StrictJson.Read(block.Content, out _) is { } value) return value;
        }

        var from = 0;
        for (var tried = 0; tried < MostTries; tried++)
        {
            var at = text.AsSpan(from).IndexOfAny('{', '[');
            if (at < 0) return null;
            if (StrictJson.ReadFirst(text.AsSpan(from + at)) is { } value) return value;
            from += at + 1;
        }

        return null;
    }
}
