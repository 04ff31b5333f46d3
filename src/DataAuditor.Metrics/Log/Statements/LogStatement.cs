using System.Text;

namespace DataAuditor.Metrics.Log.Statements;

/// <summary>
/// A statement of source code that logs, such as <c>log.info("Sent {}", message)</c>, in the three parts that LogBench compares. It is read by
/// its brackets and quotation marks alone, so any language will do that writes both as Java does.
/// </summary>
/// <param name="Level">The name of what is called, in lower case.</param>
/// <param name="Text">What stands in quotation marks, with a space between two of them.</param>
/// <param name="Variables">The rest of the arguments, parted by commas, plus signs and white space; each once.</param>
internal sealed record LogStatement(string Level, string Text, IReadOnlySet<string> Variables)
{
    /// <returns>Null where there is no call.</returns>
    public static LogStatement? Parse(string code)
    {
        var call = code.IndexOf('(', StringComparison.Ordinal);
        if (call < 0) return null;

        var name = code[..call].Trim();
        var level = name[(name.LastIndexOf('.') + 1)..];
        if (level.Length == 0) return null;

        var (texts, others) = Arguments(code.AsSpan(call + 1));
        return new LogStatement(
            level.ToLowerInvariant(),
            string.Join(' ', texts),
            others.Split((char[])[' ', '\t', '\r', '\n', ',', '+'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Up to the bracket that closes the call, or the end where none does.</summary>
    private static (List<string> Texts, string Others) Arguments(ReadOnlySpan<char> code)
    {
        List<string> texts = [];
        var rest = new StringBuilder(code.Length);
        for (var (at, depth) = (0, 1); at < code.Length; at++)
        {
            if (code[at] is '"' && EndOfText(code, at) is var end and >= 0)
            {
                texts.Add(code[(at + 1)..end].ToString());
                at = end;
                continue;
            }

            if (code[at] is '(') depth++;
            if (code[at] is ')' && --depth == 0) break;
            rest.Append(code[at]);
        }

        return (texts, rest.ToString());
    }

    /// <returns>Where the closing quotation mark stands; negative without one.</returns>
    private static int EndOfText(ReadOnlySpan<char> code, int start)
    {
        for (var at = start + 1; at < code.Length; at++)
        {
            if (code[at] is '\\') at++;
            else if (code[at] is '"') return at;
        }

        return -1;
    }
}
