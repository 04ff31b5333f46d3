using System.Runtime.InteropServices;
using DataAuditor.Models.Tokenizers.Normalizers;

namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>
/// A text while it is normalized and split: its present characters, where each of them comes from, and the pieces it falls into.
/// The buffers are reused from text to text.
/// </summary>
internal sealed class PieceText
{
    private readonly PieceWriter _writer = new();
    private char[] _chars = new char[256];
    private TokenOffset[] _origins = new TokenOffset[256];
    private List<Piece> _pieces = [];
    private List<Piece> _nextPieces = [];

    public ReadOnlySpan<Piece> Pieces => CollectionsMarshal.AsSpan(_pieces);

    /// <summary>Room for so many characters is held at present.</summary>
    public int Capacity => _chars.Length;

    /// <summary>Starts with a text as one piece. Half a surrogate pair is no character; U+FFFD stands in for it.</summary>
    public void Reset(ReadOnlySpan<char> text)
    {
        if (_chars.Length < text.Length) (_chars, _origins) = (new char[text.Length], new TokenOffset[text.Length]);
        text.CopyTo(_chars);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                _origins[i] = new TokenOffset(i, i + 1);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                _origins[i] = _origins[i + 1] = new TokenOffset(i, i + 2);
                i++;
            }
            else
            {
                _chars[i] = '\uFFFD';
                _origins[i] = new TokenOffset(i, i + 1);
            }
        }

        _pieces.Clear();
        if (!text.IsEmpty) _pieces.Add(new Piece(0, text.Length, 0));
    }

    public ReadOnlySpan<char> CharsOf(in Piece piece) => _chars.AsSpan(piece.Start, piece.End - piece.Start);

    /// <summary>The part of the original text from which characters of a piece come.</summary>
    /// <param name="start">The first character, counted from the start of the piece.</param>
    /// <param name="end">The end of the characters, after <paramref name="start"/>.</param>
    public TokenOffset OffsetOf(in Piece piece, int start, int end) =>
        new(_origins[piece.Start + start].Start, _origins[piece.Start + end - 1].End);

    /// <summary>Lets a normalizer write each piece anew, except added tokens.</summary>
    public void Rewrite(Normalizer normalizer)
    {
        if (!AnyChanges(normalizer)) return;

        _writer.Open(_chars, _origins);
        foreach (ref var piece in CollectionsMarshal.AsSpan(_pieces))
        {
            var start = _writer.Begin(piece);
            if (piece.IsToken || !normalizer.Changes(piece.Origin, CharsOf(piece))) _writer.Copy(piece.End - piece.Start);
            else normalizer.Write(piece.Origin, CharsOf(piece), _writer);
            piece = piece with { Start = start, End = _writer.Length };
        }

        (_chars, _origins) = _writer.Close();
        _pieces.RemoveAll(piece => piece.Start == piece.End);
    }

    /// <summary>Splits each piece, except added tokens.</summary>
    public void Split(IPieceSplitter splitter)
    {
        _nextPieces.Clear();
        foreach (var piece in CollectionsMarshal.AsSpan(_pieces))
        {
            if (piece.IsToken) _nextPieces.Add(piece);
            else splitter.Split(CharsOf(piece), new PieceCuts(_nextPieces, _origins, piece.Start));
        }

        (_pieces, _nextPieces) = (_nextPieces, _pieces);
    }

    private bool AnyChanges(Normalizer normalizer)
    {
        foreach (var piece in CollectionsMarshal.AsSpan(_pieces))
        {
            if (!piece.IsToken && normalizer.Changes(piece.Origin, CharsOf(piece))) return true;
        }

        return false;
    }
}
