using DataAuditor.Data.Files;

namespace DataAuditor.Data.Json;

/// <summary>The part of a file that a reader is at: filled from the file at its end, given up at its start as it is read.</summary>
internal sealed class JsonWindow(TextInput input, int length)
{
    private const int MaxBytes = 1 << 30;

    private byte[] _bytes = new byte[length];

    private int _end;

    /// <summary>What is in it; no longer valid once <see cref="Release"/> was called.</summary>
    public Span<byte> Text => _bytes.AsSpan(0, _end);

    public int Length => _end;

    /// <summary>The length of the lines that are whole. Blank ones at its end are left for later: at the end of the file they are none.</summary>
    public int WholeLines
    {
        get
        {
            var filled = Text.TrimEnd(" \t\r\n"u8).Length;
            if (IsLast) return filled;

            var end = Text[filled..].IndexOf((byte)'\n');
            return end < 0 ? Text[..filled].LastIndexOf((byte)'\n') + 1 : filled == 0 ? 0 : filled + end + 1;
        }
    }

    public byte[] Copy(int length) => Text[..length].ToArray();

    /// <summary>Whether the file has nothing after <see cref="Text"/>.</summary>
    public bool IsLast { get; private set; }

    public void Fill()
    {
        while (!IsLast && _end < _bytes.Length)
        {
            var count = input.Read(_bytes.AsSpan(_end));
            IsLast = count == 0;
            _end += count;
        }
    }

    /// <summary>Gives up the start; where nothing of a full window could be read, it grows.</summary>
    /// <returns>False where it would grow beyond 1 GiB.</returns>
    public bool Release(int read)
    {
        if (read == 0 && !IsLast && _end == _bytes.Length)
        {
            if (_bytes.Length >= MaxBytes) return false;
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        Text[read..].CopyTo(_bytes);
        _end -= read;
        return true;
    }
}
