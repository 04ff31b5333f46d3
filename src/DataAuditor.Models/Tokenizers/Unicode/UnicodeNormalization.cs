using System.Text;

namespace DataAuditor.Models.Tokenizers.Unicode;

/// <summary>
/// Normalization forms of Unicode that say of each character what it comes from. The framework's own normalization does not say so, and does nothing
/// in a process with invariant globalization.
/// </summary>
internal static class UnicodeNormalization
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28, Syllables = Leads * Vowels * Trails;

    /// <summary>Appends the normalized text to a list.</summary>
    public static void Normalize(ReadOnlySpan<char> text, NormalizationForm form, List<CharacterChange> output)
    {
        output.Clear();
        foreach (var rune in text.EnumerateRunes()) Decompose(rune, form.Compatible, output);
        OrderMarks(output);
        if (form.Composed) Compose(output);
    }

    private static void Decompose(Rune rune, bool compatible, List<CharacterChange> output)
    {
        var syllable = rune.Value - HangulBase;
        if (syllable is >= 0 and < Syllables)
        {
            output.Add(new(new Rune(LeadBase + syllable / (Vowels * Trails)), 0));
            output.Add(new(new Rune(VowelBase + syllable % (Vowels * Trails) / Trails), 1));
            if (syllable % Trails != 0) output.Add(new(new Rune(TrailBase + syllable % Trails), 1));
            return;
        }

        if (UnicodeData.Decomposition(rune, compatible) is not { } parts)
        {
            output.Add(new(rune, 0));
            return;
        }

        for (var i = 0; i < parts.Length; i++) output.Add(new(parts[i], i == 0 ? 0 : 1));
    }

    /// <summary>Puts each run of combining marks into the order of their classes; marks of one class keep theirs.</summary>
    private static void OrderMarks(List<CharacterChange> text)
    {
        for (var start = 0; start < text.Count; start++)
        {
            if (UnicodeData.CombiningClass(text[start].Rune) == 0) continue;

            var end = start + 1;
            while (end < text.Count && UnicodeData.CombiningClass(text[end].Rune) != 0) end++;
            if (end - start > 1)
            {
                var ordered = text.GetRange(start, end - start).OrderBy(mark => UnicodeData.CombiningClass(mark.Rune)).ToList();
                for (var i = 0; i < ordered.Count; i++) text[start + i] = ordered[i];
            }

            start = end;
        }
    }

    private static void Compose(List<CharacterChange> text)
    {
        var (starter, lastClass, written) = (-1, 0, 0);
        for (var i = 0; i < text.Count; i++)
        {
            var next = text[i];
            var combining = UnicodeData.CombiningClass(next.Rune);
            var adjacent = starter == written - 1;
            if (starter >= 0 && (adjacent || lastClass < combining) && Composition(text[starter].Rune, next.Rune) is { } composed)
            {
                text[starter] = new(composed, text[starter].Change + next.Change - 1);
                continue;
            }

            if (combining == 0) starter = written;
            lastClass = combining;
            text[written++] = next;
        }

        text.RemoveRange(written, text.Count - written);
    }

    private static Rune? Composition(Rune first, Rune second)
    {
        var (lead, vowel, trail) = (first.Value - LeadBase, second.Value - VowelBase, second.Value - TrailBase);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels) return new Rune(HangulBase + (lead * Vowels + vowel) * Trails);

        var syllable = first.Value - HangulBase;
        if (syllable is >= 0 and < Syllables && syllable % Trails == 0 && trail is > 0 and < Trails) return new Rune(first.Value + trail);

        return UnicodeData.Composition(first, second);
    }
}
