namespace DataAuditor.Models.Sandbox;

/// <summary>Cuts a stream into lines, none of them without end.</summary>
internal sealed class BoundedLines(Stream stream)
{
    private const int Longest = 16 << 20;

    private byte[] _buffer = new byte[1 << 14];

    private int _start;

    private int _end;

    /// <returns>The next line with its line feed, good until the next call; empty at the end of the stream, or where a line is too long.</returns>
    public async Task<ReadOnlyMemory<byte>> Next(CancellationToken cancellation)
    {
        for (var searched = _start; ;)
        {
            var found = Array.IndexOf(_buffer, (byte)'\n', searched, _end - searched);
            if (found >= 0)
            {
                var line = _buffer.AsMemory(_start, found + 1 - _start);
                _start = found + 1;
                return line;
            }

            MakeRoom();
            searched = _end;
            if (_end == _buffer.Length) return default;

            var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (count == 0) return default;
            _end += count;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length && _buffer.Length < Longest) Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
