using System.Text;
using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Chat;

/// <summary>
/// A record's fields between boundaries that the record cannot forge: the boundary is a hash of all that stands between, so a record that
/// held its own boundary would have another one.
/// </summary>
internal sealed class DelimitedFields
{
    /// <summary>Hexadecimal digits: 128 bits, out of reach of a search for a text that holds its own hash.</summary>
    private const int BoundaryLength = 32;

    private DelimitedFields(string boundary, string text)
    {
        Boundary = boundary;
        Text = text;
    }

    public string Boundary { get; }

    public string Text { get; }

    public static DelimitedFields Of(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        (string Name, string Text)[] clean = [.. fields.Select(field => (PlainText.OneLine(field.Key), WellFormedText.Of(field.Value)))];
        var boundary = BoundaryOf(clean);
        return new DelimitedFields(boundary, Between(boundary, clean));
    }

    private static string BoundaryOf((string Name, string Text)[] fields)
    {
        // Lengths first, so that no text can shift what is name and what is value.
        var content = new StringBuilder();
        foreach (var (name, text) in fields) content.Append(name.Length).Append(':').Append(name).Append(text.Length).Append(':').Append(text);

        var hashed = StableHash.Sha256(content.ToString());
        while (true)
        {
            var boundary = hashed[..BoundaryLength];
            if (!fields.Any(field => field.Text.Contains(boundary, StringComparison.OrdinalIgnoreCase))) return boundary;

            hashed = StableHash.Sha256(hashed);
        }
    }

    private static string Between(string boundary, (string Name, string Text)[] fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append("<<<").Append(boundary).Append(' ').Append(field.Name).Append('\n');
            text.Append(field.Text).Append('\n');
            text.Append(boundary).Append(">>>\n");
        }

        return text.ToString();
    }
}
