using System.Text;

namespace DataAuditor.Data.Warehouses.Binary;

/// <summary>Bytes of an answer as they arrive. Those of a block stay together, so that the places of its texts hold good until it is done with.</summary>
/// <param name="broken">What becomes of an answer that is not whole: the text from where it is none.</param>
internal sealed class BinaryInput(Stream stream, Func<string, Exception> broken)
{
    private const int MaxBlockBytes = 1 << 30;

    private const int MaxQuoted = 4000;

    private const int MaxNameBytes = 1 << 16;

    private byte[] _buffer = new byte[1 << 20];

    private int _end;

    private bool _isLast;

    /// <summary>All that was read of the block.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>Where the next value begins.</summary>
    public int At { get; private set; }

    /// <summary>The next block begins: the bytes before it are no longer needed.</summary>
    public void BeginBlock()
    {
        _buffer.AsSpan(At, _end - At).CopyTo(_buffer);
        (At, _end) = (0, _end - At);
    }

    /// <summary>Whether nothing follows.</summary>
    public bool IsAtEnd()
    {
        if (At == _end && !_isLast) Fill(1);
        return At == _end;
    }

    /// <summary>The next bytes; they are at the same place in <see cref="Buffer"/> while the block lasts.</summary>
    /// <exception cref="Exception">The answer ends before them.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (_end - At < count && !Fill(count)) throw Broken();

        At += count;
        return _buffer.AsSpan(At - count, count);
    }

    /// <summary>A number of seven bits a byte, the lowest first.</summary>
    public int TakeLength()
    {
        if (At < _end && _buffer[At] < 0x80) return _buffer[At++];

        var start = At;
        var value = 0UL;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80 && value <= int.MaxValue) return (int)value;
        }

        throw Broken(start);
    }

    /// <summary>A short text behind its length.</summary>
    public string TakeName()
    {
        var start = At;
        var length = TakeLength();
        return length <= MaxNameBytes ? Encoding.UTF8.GetString(Take(length)) : throw Broken(start);
    }

    /// <summary>What follows is not what was asked for.</summary>
    /// <param name="at">From where on; from the next value where nothing is said.</param>
    public Exception Broken(int? at = null)
    {
        At = at ?? At;
        while (_end - At < MaxQuoted && Fill(MaxQuoted))
        {
            // As much as there is.
        }

        return broken(Encoding.UTF8.GetString(_buffer.AsSpan(At, Math.Min(MaxQuoted, _end - At))));
    }

    /// <returns>Whether there are so many bytes from <see cref="At"/> on.</returns>
    private bool Fill(int wanted)
    {
        if ((long)At + wanted > _buffer.Length)
        {
            if ((long)At + wanted > MaxBlockBytes) throw broken("some rows are longer than 1 GiB");
            Array.Resize(ref _buffer, (int)Math.Min(MaxBlockBytes, Math.Max(2L * _buffer.Length, (long)At + wanted)));
        }

        while (_end - At < wanted && !_isLast)
        {
            var count = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            _isLast = count == 0;
        }

        return _end - At >= wanted;
    }
}
