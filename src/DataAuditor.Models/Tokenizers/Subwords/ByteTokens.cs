using System.Globalization;

namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>The tokens <c>&lt;0x00&gt;</c> to <c>&lt;0xFF&gt;</c> that spell out what a vocabulary lacks byte for byte.</summary>
internal sealed class ByteTokens
{
    private readonly int?[] _ids = new int?[256];

    public ByteTokens(Vocabulary vocabulary)
    {
        for (var value = 0; value < _ids.Length; value++)
        {
            _ids[value] = vocabulary.IdOf(string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>"));
        }
    }

    /// <summary>Appends the tokens of a text's UTF-8 bytes, or nothing where one of the bytes has no token.</summary>
    public bool TryAdd(ReadOnlySpan<char> text, List<int> ids)
    {
        var before = ids.Count;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                if (_ids[value] is not { } id)
                {
                    ids.RemoveRange(before, ids.Count - before);
                    return false;
                }

                ids.Add(id);
            }
        }

        return true;
    }
}
