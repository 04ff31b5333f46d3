using System.Buffers;
using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Text.Sentences;

/// <summary>
/// Cuts a text into sentences by rules, for scripts that end them with a mark of their own:
/// at a blank line, and at a line break before or after a list item or heading (<see cref="TextLines"/>); after the marks of Chinese and Japanese,
/// whatever follows; and after other marks where white space follows and no lower-case letter goes on, unless a full stop ends
/// an abbreviation (<see cref="Abbreviations"/>). Closing quotes and brackets belong to the sentence. A script without marks, as Thai, has one sentence a paragraph.
/// </summary>
internal static class SentenceSplitter
{
    private const string FullWidthMarks = "。！？．｡";

    /// <summary>Of Latin, Greek and Cyrillic; Arabic and Urdu; Devanagari; Ethiopic; Armenian; and the full-width ones.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…‽⁇⁈⁉" + "؟۔" + "।॥" + "።፧" + "։" + FullWidthMarks);

    private static readonly SearchValues<char> MarksAndBreaks = SearchValues.Create("\n.!?…‽⁇⁈⁉" + "؟۔" + "।॥" + "።፧" + "։" + FullWidthMarks);

    /// <summary>The sentences in their order, without the white space around them; white space alone is none.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> sentences = [];
        var start = 0;
        for (var at = 0; text.AsSpan(at).IndexOfAny(MarksAndBreaks) is var skipped and >= 0;)
        {
            at += skipped;
            var end = text[at] == '\n' ? TextLines.EndSentence(text, at) ? at + 1 : at : EndAt(text, start, at);
            if (end > at)
            {
                Take(text.AsSpan(start..end), sentences);
                start = end;
            }

            at = Math.Max(at + 1, end);
        }

        Take(text.AsSpan(start), sentences);
        return sentences;
    }

    private static void Take(ReadOnlySpan<char> sentence, List<string> sentences)
    {
        sentence = sentence.Trim();
        if (!sentence.IsEmpty) sentences.Add(sentence.ToString());
    }

    /// <summary>Where the sentence ends that has a mark here; here, where none ends.</summary>
    private static int EndAt(string text, int start, int at)
    {
        var after = at + 1;
        while (after < text.Length && Marks.Contains(text[after])) after++;
        var marks = text.AsSpan(at..after);
        while (after < text.Length && IsClosing(text[after])) after++;
        if (marks.ContainsAny(FullWidthMarks)) return after;

        var rest = text.AsSpan(after);
        if (!rest.IsEmpty && !char.IsWhiteSpace(rest[0])) return at;
        if (GoesOn(rest)) return at;
        return marks is "." && Abbreviations.EndsWithOne(text.AsSpan(start..at), rest) ? at : after;
    }

    private static bool IsClosing(char character) => character is '"' or '\'' or '*' or '_'
        || char.GetUnicodeCategory(character) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static bool GoesOn(ReadOnlySpan<char> rest) =>
        Rune.DecodeFromUtf16(rest.TrimStart(), out var first, out _) is OperationStatus.Done && Rune.IsLower(first);
}
