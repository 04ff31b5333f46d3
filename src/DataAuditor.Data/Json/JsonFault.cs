using System.Text.Json;

namespace DataAuditor.Data.Json;

internal static class JsonFault
{
    /// <summary>The parser's message without the place, which stands before it.</summary>
    public static string Text(JsonException fault)
    {
        var place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = (place < 0 ? fault.Message : fault.Message[..place]).Trim();
        return $"the text is not JSON: {message}";
    }
}
