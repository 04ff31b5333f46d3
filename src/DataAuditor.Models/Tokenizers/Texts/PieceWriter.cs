using System.Text;

namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>
/// Writes pieces anew from left to right, and keeps for each written character where it comes from: a replacement comes from what it replaces, an
/// inserted character from the one before it.
/// </summary>
internal sealed class PieceWriter
{
    private char[] _source = [];
    private TokenOffset[] _sourceOrigins = [];
    private char[] _chars = new char[256];
    private TokenOffset[] _origins = new TokenOffset[256];
    private Piece _piece;
    private int _next;

    public int Length { get; private set; }

    public void Open(char[] source, TokenOffset[] origins) => (_source, _sourceOrigins, Length) = (source, origins, 0);

    /// <summary>Hands out what was written, and keeps the source's arrays for the next time.</summary>
    public (char[] Chars, TokenOffset[] Origins) Close()
    {
        var written = (_chars, _origins);
        (_chars, _origins) = (_source, _sourceOrigins);
        return written;
    }

    /// <summary>Starts a piece, and returns where it will stand.</summary>
    public int Begin(in Piece piece)
    {
        (_piece, _next) = (piece, piece.Start);
        return Length;
    }

    /// <summary>The next characters stay.</summary>
    public void Copy(int count)
    {
        Ensure(count);
        _source.AsSpan(_next, count).CopyTo(_chars.AsSpan(Length));
        KeepOrigins(count);
    }

    /// <summary>The next characters, all in the table, are replaced one for one.</summary>
    public void Map(int count, ReadOnlySpan<char> table)
    {
        Ensure(count);
        var from = _source.AsSpan(_next, count);
        var to = _chars.AsSpan(Length, count);
        for (var i = 0; i < from.Length; i++) to[i] = table[from[i]];
        KeepOrigins(count);
    }

    /// <summary>A character takes the place of the next one.</summary>
    public void Replace(Rune by)
    {
        Put(by, _sourceOrigins[_next]);
        Skip(1);
    }

    /// <summary>A character is added before the next one.</summary>
    public void Insert(Rune added) =>
        Put(added, _next > _piece.Start ? _sourceOrigins[_next - 1] : new TokenOffset(_piece.Origin, _piece.Origin));

    /// <summary>The next characters, counted in UTF-16 units, are dropped.</summary>
    public void SkipUnits(int count) => _next += count;

    /// <summary>The next characters, counted in code points, are dropped.</summary>
    public void Skip(int codePoints)
    {
        for (; codePoints > 0 && _next < _piece.End; codePoints--) _next += char.IsHighSurrogate(_source[_next]) ? 2 : 1;
    }

    private void Put(Rune rune, TokenOffset origin)
    {
        Ensure(2);
        var written = rune.EncodeToUtf16(_chars.AsSpan(Length));
        _origins.AsSpan(Length, written).Fill(origin);
        Length += written;
    }

    private void KeepOrigins(int count)
    {
        _sourceOrigins.AsSpan(_next, count).CopyTo(_origins.AsSpan(Length));
        _next += count;
        Length += count;
    }

    private void Ensure(int count)
    {
        if (Length + count <= _chars.Length && Length + count <= _origins.Length) return;

        var size = Math.Max(Length + count, 2 * _chars.Length);
        Array.Resize(ref _chars, size);
        Array.Resize(ref _origins, size);
    }
}
