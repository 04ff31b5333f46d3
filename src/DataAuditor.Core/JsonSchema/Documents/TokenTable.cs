using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DataAuditor.JsonSchema.Documents;

/// <summary>A JSON document as one flat list of tokens over one buffer. Both are kept from document to document, so reading allocates nothing.</summary>
/// <remarks>
/// Properties are kept as they come; of a name that occurs twice in an object each occurrence counts as a property of its own.
/// </remarks>
/// <param name="bytes">Room for the documents that are expected.</param>
/// <param name="tokens">Room for their tokens.</param>
internal sealed class TokenTable(int bytes = 1 << 10, int tokens = 1 << 6)
{
    /// <summary>Bytes that may be read beyond every text, so that names are compared by words of eight bytes.</summary>
    public const int Slack = 8;

    /// <summary>A larger buffer or table is given back after use.</summary>
    private const int MostKept = 1 << 20;

    private byte[] _bytes = new byte[bytes];
    private Token[] _tokens = new Token[tokens];
    private int _used;

    public int Count { get; private set; }

    /// <summary>How deep the document's arrays and objects nest.</summary>
    public int Depth { get; private set; }

    /// <summary>Bytes of the document as written.</summary>
    public int DocumentLength { get; private set; }

    public ref Token this[int token] => ref _tokens[token];

    /// <summary>The text of a string (without quotes, escapes resolved), a number or a literal.</summary>
    public ReadOnlySpan<byte> Text(int token)
    {
        ref var row = ref _tokens[token];
        return MemoryMarshal.CreateReadOnlySpan(ref _bytes[row.Start], row.Length);
    }

    /// <summary>The first eight bytes of a string's text as a number, zeros after the end of a shorter one.</summary>
    public ulong Prefix(int token)
    {
        ref var row = ref _tokens[token];
        var word = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(row.Start, Slack));
        return row.Length >= Slack ? word : word & ((1UL << (8 * row.Length)) - 1);
    }

    /// <summary>The document as written.</summary>
    public ReadOnlySpan<byte> Document => _bytes.AsSpan(0, DocumentLength);

    /// <summary>Reads a document in place of the last one.</summary>
    /// <param name="maxDepth">How deep arrays and objects may nest.</param>
    /// <returns>Null, or why the text is no JSON (RFC 8259).</returns>
    public SyntaxFault? Read(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (_bytes.Length < json.Length + Slack) _bytes = new byte[json.Length + Slack];
        json.CopyTo(_bytes);
        _used = DocumentLength = json.Length;
        Count = 0;
        var tokenizer = new Tokenizer(this, json, maxDepth);
        var fault = tokenizer.Read();
        Depth = tokenizer.Deepest;
        return fault;
    }

    /// <summary>Gives back what an unusually large document needed.</summary>
    public void Trim()
    {
        if (_bytes.Length > MostKept) _bytes = new byte[1 << 10];
        if (_tokens.Length > MostKept / 16) _tokens = new Token[1 << 6];
        Count = DocumentLength = 0;
    }

    public int Add(TokenKind kind, int source, int start, int length)
    {
        if (Count == _tokens.Length) Array.Resize(ref _tokens, Count * 2);
        ref var row = ref _tokens[Count];
        row.Kind = kind;
        row.Source = source;
        row.Start = start;
        row.Length = length;
        row.Next = Count + 1;
        row.IsPlainInteger = false;
        return Count++;
    }

    /// <summary>Room for <paramref name="length"/> bytes of resolved text; <see cref="Keep"/> says how many were written.</summary>
    public Span<byte> Room(int length, out int start)
    {
        start = _used;
        if (_bytes.Length < _used + length + Slack) Array.Resize(ref _bytes, Math.Max(_used + length + Slack, (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        return _bytes.AsSpan(start, length);
    }

    public void Keep(int length) => _used += length;
}
