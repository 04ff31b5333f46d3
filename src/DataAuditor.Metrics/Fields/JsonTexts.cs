using System.Text.Json;

namespace DataAuditor.Metrics.Fields;

/// <summary>Reads texts out of arrays and objects.</summary>
internal static class JsonTexts
{
    /// <summary>The text of a JSON string. JSON can spell lone surrogates, which UTF-8 cannot: such a text is taken as it is written.</summary>
    public static string TextOf(this JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText();
        }
    }
}
