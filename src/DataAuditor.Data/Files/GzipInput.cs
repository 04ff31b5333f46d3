namespace DataAuditor.Data.Files;

/// <summary>A gzip file's bytes with a look back: how far a decompressor that reads ahead had come is found afterwards.</summary>
internal sealed class GzipInput(Stream inner) : ForwardStream
{
    private const int ChunkBytes = 16 << 10;

    private readonly byte[] _buffer = new byte[4 * ChunkBytes];

    private int _end;

    /// <summary>The bytes taken from the file from the start of the last chunk on.</summary>
    public ReadOnlySpan<byte> LastChunk => _buffer.AsSpan(ChunkStart, _end - ChunkStart);

    /// <summary>Somebody asked for more than the file holds.</summary>
    public bool Exhausted { get; private set; }

    private int ChunkStart { get; set; }

    private int Next { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Next == _end)
        {
            Next = _end = 0;
            FillTo(1);
        }

        ChunkStart = Next;
        var count = Math.Min(Math.Min(buffer.Length, ChunkBytes), _end - Next);
        _buffer.AsSpan(Next, count).CopyTo(buffer);
        Next += count;
        Exhausted |= count == 0;
        return count;
    }

    /// <summary>−1 at the end of the file.</summary>
    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    /// <summary>Makes the last chunk reach beyond what was read by this many bytes, where the file has them.</summary>
    public void LookAhead(int bytes)
    {
        if (ChunkStart > 0)
        {
            _buffer.AsSpan(ChunkStart, _end - ChunkStart).CopyTo(_buffer);
            _end -= ChunkStart;
            Next -= ChunkStart;
            ChunkStart = 0;
        }

        FillTo(Next + bytes);
    }

    /// <summary>Goes on reading at this place of the last chunk.</summary>
    public void Resume(int offset)
    {
        ChunkStart += offset;
        Next = ChunkStart;
    }

    private void FillTo(int wanted)
    {
        while (_end < wanted)
        {
            var count = inner.Read(_buffer, _end, Math.Min(ChunkBytes, _buffer.Length - _end));
            if (count == 0) return;
            _end += count;
        }
    }
}
