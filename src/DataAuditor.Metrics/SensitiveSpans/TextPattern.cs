using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using DataAuditor.Catalog;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>A regular expression of the user's that is matched in time in proportion to the text: no look-around, no back-references.</summary>
[JsonConverter(typeof(Json))]
public sealed record TextPattern
{
    private readonly Regex _inside;
    private readonly Regex _whole;

    /// <exception cref="OptionValueException">The text is no such expression.</exception>
    public TextPattern(string text)
    {
        Text = text;
        _inside = Read(text, text);
        _whole = Read(text, $@"\A(?:{text})\z");
    }

    public string Text { get; }

    public bool Equals(TextPattern? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Whether it matches a text from its first character to its last.</summary>
    internal bool IsWhole(ReadOnlySpan<char> text) => _whole.IsMatch(text);

    /// <summary>Adds the spans that it matches, but for empty ones.</summary>
    internal void Find(string name, string text, List<SensitiveSpan> spans)
    {
        foreach (var match in _inside.EnumerateMatches(text))
        {
            if (match.Length > 0) spans.Add(new SensitiveSpan(name, match.Index, match.Length));
        }
    }

    private static Regex Read(string text, string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException wrong)
        {
            throw new OptionValueException($"'{PlainText.OneLine(text)}' is no regular expression: {wrong.Message}");
        }
        catch (NotSupportedException)
        {
            throw new OptionValueException($"'{PlainText.OneLine(text)}' uses look-around, back-references or atomic groups, which cannot be matched in linear time");
        }
    }

    internal sealed class Json : JsonConverter<TextPattern>
    {
        public override TextPattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(OptionValueException.TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, TextPattern value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
