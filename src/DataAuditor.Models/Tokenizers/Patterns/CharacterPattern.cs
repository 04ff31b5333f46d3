using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Patterns;

/// <summary>Each single character that has one of some traits.</summary>
internal sealed class CharacterPattern(CharacterTraits traits) : TextPattern
{
    protected override void AddMatches(ReadOnlySpan<char> text, List<TextMatch> parts)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = Characters.Length(text, i);
            if (Characters.Has(text, i, traits)) Add(i, i + length, parts);
            i += length;
        }
    }
}
