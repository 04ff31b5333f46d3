using DataAuditor.Models.Tokenizers.Patterns;

namespace DataAuditor.Models.Tokenizers.Files;

/// <summary>Reads what a tokenizer file looks for: <c>{"String": …}</c> or <c>{"Regex": …}</c>.</summary>
internal static class PatternReader
{
    public static TextPattern Read(ComponentJson json)
    {
        if (json.Has("String")) return new LiteralPattern(json.Text("String"));

        try
        {
            return new RegexPattern(json.Text("Regex"));
        }
        catch (ArgumentException invalid)
        {
            throw ComponentJson.Wrong(json.Path, $"has a regular expression that does not work here: {invalid.Message.TrimEnd('.')}");
        }
    }
}
