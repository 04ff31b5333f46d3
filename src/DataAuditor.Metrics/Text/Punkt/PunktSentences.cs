using System.Buffers;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Punkt;

/// <summary>
/// Splits text into sentences by the rules of Punkt without any training: no abbreviations, collocations or usual beginnings are known.
/// What remains are the heuristics for initials and ordinals. Offsets, overlaps and closing quotes are those of NLTK, which fixed them in practice.
/// </summary>
/// <remarks>Kiss and Strunk 2006, Unsupervised Multilingual Sentence Boundary Detection.</remarks>
internal static class PunktSentences
{
    private static readonly SearchValues<char> BlankAscii = SearchValues.Create(" \t\n\r\v\f");
    private const string Closers = "\"')]}";

    public static IReadOnlyList<string> Split(string text) => [.. Realigned(text, [.. Slices(text)])];

    private static IEnumerable<(int Start, int End)> Slices(string text)
    {
        var start = 0;
        foreach (var (end, next, context) in Candidates(text))
        {
            if (!PunktTokens.HoldsBreak(context)) continue;
            yield return (start, end);
            start = next;
        }

        yield return (start, PythonText.TrimmedLength(text));
    }

    /// <summary>
    /// Every place where a sentence may end: after it, where the next would start, and the word before with what follows. Of ends that share
    /// their word (as in "What?!") the last one counts.
    /// </summary>
    private static IEnumerable<(int End, int Next, string Context)> Candidates(string text)
    {
        (int WordStart, int WordEnd, int After, int Next)? previous = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '?' or '!') || !TryReadAfter(text, at + 1, out var after, out var next)) continue;

            var from = previous?.WordEnd ?? 0;
            var blank = text.AsSpan(from, at - from).LastIndexOfAny(BlankAscii);
            var wordStart = blank > 0 ? from + blank + 1 : previous?.WordStart ?? 0;
            if (previous is { } candidate && candidate.WordEnd <= wordStart) yield return Candidate(text, candidate);
            previous = (wordStart, at, after, next);
        }

        if (previous is { } last) yield return Candidate(text, last);
    }

    private static (int End, int Next, string Context) Candidate(string text, (int WordStart, int WordEnd, int After, int Next) place) =>
        (place.WordEnd + 1, place.Next, text[place.WordStart..place.After]);

    /// <summary>A sentence may end before other punctuation, or before white space and a further word.</summary>
    private static bool TryReadAfter(string text, int at, out int after, out int next)
    {
        (after, next) = (at + 1, at);
        if (at == text.Length) return false;
        if (PunktTokens.IsPunctuation(text[at])) return true;

        while (next < text.Length && PythonText.IsSpace(text[next])) next++;
        if (next == at) return false;

        after = next;
        while (after < text.Length && !PythonText.IsSpace(text[after])) after++;
        return after > next;
    }

    /// <summary>Closing quotes and brackets belong to the sentence that they close.</summary>
    private static IEnumerable<string> Realigned(string text, (int Start, int End)[] slices)
    {
        var shift = 0;
        for (var i = 0; i < slices.Length; i++)
        {
            var (start, end) = (slices[i].Start + shift, slices[i].End);
            shift = 0;
            if (i + 1 < slices.Length && ClosersAt(text, slices[i + 1]) is { Count: > 0 } closing)
            {
                shift = closing.Taken;
                yield return text[start..(slices[i + 1].Start + closing.Count)];
            }
            else if (start < end) yield return text[start..end];
        }
    }

    private static (int Count, int Taken) ClosersAt(string text, (int Start, int End) slice)
    {
        if (slice.Start >= slice.End) return default;

        var rest = text.AsSpan(slice.Start, slice.End - slice.Start);
        var count = 0;
        while (count < rest.Length && Closers.Contains(rest[count], StringComparison.Ordinal)) count++;
        if (count == 0) return default;

        var taken = count;
        while (taken < rest.Length && PythonText.IsSpace(rest[taken])) taken++;
        return taken > count || taken == rest.Length || rest[count..].StartsWith("--") ? (count, taken) : default;
    }
}
