using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>JSON that is none.</summary>
internal static partial class JsonForm
{
    private const int DeepestNesting = 1000;

    private static readonly string[] Languages = ["json", "jsonl", "ndjson"];

    /// <summary>Whether the text as a whole begins as JSON does.</summary>
    public static bool IsMeant(string text) => Beginning().IsMatch(text);

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Find(MarkdownText text)
    {
        if (IsMeant(text.Text)) return Fault(text.Text) is { } fault ? $"it begins as JSON and is none: {fault}" : null;

        foreach (var block in text.Blocks.Where(static block => Languages.Contains(block.Language)))
        {
            if (Fault(block.Content) is { } fault) return string.Create(CultureInfo.InvariantCulture, $"the block at line {block.Line} says that it is JSON and is none: {fault}");
        }

        return null;
    }

    /// <summary>Several values one after the other, as in JSON lines, are well-formed too.</summary>
    private static string? Fault(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DeepestNesting });
        try
        {
            var isEmpty = true;
            while (reader.Read()) isEmpty = false;
            return isEmpty ? "there is no value" : null;
        }
        catch (JsonException wrong)
        {
            return string.Create(CultureInfo.InvariantCulture, $"see its line {wrong.LineNumber + 1}");
        }
    }

    [GeneratedRegex(@"^\s*(?:\{\s*(?:""|\}\s*$)|\{\s*$|\[\s*(?:\{|""|-?\d+(?:\.\d+)?\s*,|(?:-?\d+(?:\.\d+)?\s*)?\]\s*$))")]
    private static partial Regex Beginning();
}
