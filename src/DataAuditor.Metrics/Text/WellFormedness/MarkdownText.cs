using System.Text;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>A text as Markdown: its fenced blocks, by the rules of CommonMark, and what stands outside of code.</summary>
internal sealed class MarkdownText
{
    private const int ShortestFence = 3;

    private const int WidestIndent = 3;

    private MarkdownText(string text, IReadOnlyList<MarkdownBlock> blocks, string prose)
    {
        Text = text;
        Blocks = blocks;
        Prose = prose;
    }

    public string Text { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>Without fenced blocks and without code between backticks.</summary>
    public string Prose { get; }

    public static MarkdownText Of(string text)
    {
        if (!text.AsSpan().ContainsAny('`', '~')) return new MarkdownText(text, [], text.ReplaceLineEndings("\n"));

        List<MarkdownBlock> blocks = [];
        var prose = new StringBuilder();
        var content = new StringBuilder();
        (string Fence, string Language, int Line)? open = null;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var fence = FenceOf(line);
            if (open is null && fence is not null && !(fence[0] == '`' && AfterFence(line, fence).Contains('`')))
            {
                open = (fence, FirstWord(AfterFence(line, fence)), number);
            }
            else if (open is null)
            {
                prose.Append(line).Append('\n');
            }
            else if (fence is not null && fence[0] == open.Value.Fence[0] && fence.Length >= open.Value.Fence.Length && AfterFence(line, fence).Trim().IsEmpty)
            {
                blocks.Add(new MarkdownBlock(open.Value.Language, content.ToString(), open.Value.Line, IsClosed: true));
                content.Clear();
                open = null;
            }
            else
            {
                content.Append(line).Append('\n');
            }
        }

        if (open is { } last) blocks.Add(new MarkdownBlock(last.Language, content.ToString(), last.Line, IsClosed: false));
        return new MarkdownText(text, blocks, WithoutCodeSpans(prose.ToString()));
    }

    private static string? FenceOf(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart(' ');
        if (line.Length - start.Length > WidestIndent || start.IsEmpty || start[0] is not ('`' or '~')) return null;

        var length = start.Length - start.TrimStart(start[0]).Length;
        return length >= ShortestFence ? new string(start[0], length) : null;
    }

    private static ReadOnlySpan<char> AfterFence(ReadOnlySpan<char> line, string fence) => line.TrimStart(' ')[fence.Length..];

    private static string FirstWord(ReadOnlySpan<char> info)
    {
        info = info.Trim();
        var end = info.IndexOfAny(' ', '\t', '{');
        return (end < 0 ? info : info[..end]).ToString().ToLowerInvariant();
    }

    /// <summary>A run of backticks opens a span that the next run of the same length closes; a run without one is plain text.</summary>
    private static string WithoutCodeSpans(string prose)
    {
        var plain = new StringBuilder(prose.Length);
        var at = 0;
        while (at < prose.Length)
        {
            if (prose[at] != '`')
            {
                plain.Append(prose[at++]);
                continue;
            }

            var length = RunAt(prose, at);
            var close = NextRun(prose, at + length, length);
            at = close < 0 ? at + length : close + length;
        }

        return plain.ToString();
    }

    private static int NextRun(string prose, int from, int length)
    {
        // A span does not go beyond its paragraph, so a stray backtick searches no further.
        for (var at = from; at < prose.Length; at++)
        {
            if (prose[at] == '\n' && at + 1 < prose.Length && prose[at + 1] == '\n') return -1;
            if (prose[at] != '`') continue;

            var run = RunAt(prose, at);
            if (run == length) return at;
            at += run - 1;
        }

        return -1;
    }

    private static int RunAt(string prose, int at)
    {
        var end = at;
        while (end < prose.Length && prose[end] == '`') end++;
        return end - at;
    }
}
