using System.Buffers;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>Quotation marks without a counterpart, outside of code.</summary>
internal static class Quotes
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    /// <summary>What is wrong; null where nothing is. Speech over several paragraphs opens each and closes the last.</summary>
    public static string? Find(MarkdownText text)
    {
        if (!text.Text.AsSpan().ContainsAny(Marks) || JsonForm.IsMeant(text.Text)) return null;

        var paragraphs = text.Prose.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var at = 0; at < paragraphs.Length; at++)
        {
            var goesOn = at + 1 < paragraphs.Length ? paragraphs[at + 1][0] : '\0';
            if (StraightMarks(paragraphs[at]) % 2 != 0 && goesOn != '"') return "a straight quotation mark has no counterpart";
            if (Curly(paragraphs[at]) is not 0 and var balance && !(balance > 0 && goesOn is '“' or '„')) return "a curly quotation mark has no counterpart";
            if (Angles(paragraphs[at]) % 2 != 0 && goesOn is not ('«' or '»')) return "an angle quotation mark has no counterpart";
        }

        return null;
    }

    private static int Angles(ReadOnlySpan<char> paragraph) => paragraph.Count('«') + paragraph.Count('»');

    /// <summary>Behind a digit it stands for inches or seconds.</summary>
    private static int StraightMarks(string paragraph)
    {
        var count = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (paragraph[at] == '"' && (at == 0 || !char.IsAsciiDigit(paragraph[at - 1]) || count % 2 != 0)) count++;
        }

        return count;
    }

    /// <summary>How many are open at the end, below 0 where more close. In some languages “ closes what „ opens, and ” opens what it closes.</summary>
    private static int Curly(string paragraph)
    {
        if (!paragraph.AsSpan().ContainsAny('“', '„')) return paragraph.AsSpan().Count('”') % 2 == 0 ? 0 : -1;

        var (open, low) = (0, 0);
        foreach (var mark in paragraph)
        {
            if (mark == '„') low++;
            else if (mark is '“' or '”' && low > 0) low--;
            else if (mark == '“') open++;
            else if (mark == '”') open--;
        }

        return open + low;
    }
}
