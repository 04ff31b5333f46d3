using System.Text.RegularExpressions;

namespace DataAuditor.Data.Samples;

/// <summary>How the entries of a log begin: a regular expression that their first lines match, whose named groups are fields.</summary>
/// <remarks>Searched for at the start of a line, in time linear in the line, whatever line and expression are.</remarks>
public sealed class EntryPattern
{
    private readonly Regex _regex;

    private EntryPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
        Fields = [.. regex.GetGroupNames().Where(static name => !int.TryParse(name, out _))];
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>The names of the fields that it reads.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <exception cref="FormatException">It is no regular expression, or one that may take time without end.</exception>
    public static EntryPattern Parse(string pattern)
    {
        try
        {
            // By itself first: a message shows the expression as it was written.
            _ = new Regex(pattern, RegexOptions.ExplicitCapture);
            return new(pattern, new Regex($@"\A(?:{pattern})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));
        }
        catch (RegexParseException wrong)
        {
            throw new FormatException($"'{PlainText.OneLine(pattern)}' is no regular expression: {PlainText.OneLine(wrong.Message)}", wrong);
        }
        catch (NotSupportedException wrong)
        {
            throw new FormatException($"'{PlainText.OneLine(pattern)}' looks around or back, or is too large, and so may take time without end", wrong);
        }
    }

    /// <summary>Whether an entry begins with this line.</summary>
    public bool Begins(ReadOnlySpan<char> line) => _regex.IsMatch(line);

    /// <summary>The fields of an entry's first line, as groups; null where the line does not match.</summary>
    internal Match? Match(string line) => _regex.Match(line) is { Success: true } match ? match : null;
}
