using System.Globalization;
using System.Text;

namespace DataAuditor.Models.Sandbox;

/// <summary>Reads what a program prints, keeps the end of it, and ends the program when it is too much.</summary>
internal sealed class PrintedText : IAsyncDisposable
{
    public const int MostBytes = 16 << 20;

    private const int KeptBytes = 8 << 10;

    public static string TooMuch { get; } = string.Create(CultureInfo.InvariantCulture, $"it printed more than {MostBytes >> 20} MiB");

    private readonly Stream _stream;

    private readonly byte[] _kept = new byte[KeptBytes];

    private readonly CancellationTokenSource _stop = new();

    private readonly Task _reading;

    private long _count;

    public PrintedText(Stream stream, Watch watch)
    {
        _stream = stream;
        _reading = Read(watch);
    }

    /// <summary>All that was printed to the end of the stream has been read.</summary>
    public Task ToEnd(CancellationToken cancellation) => _reading.WaitAsync(cancellation);

    /// <summary>The last of what was printed until now.</summary>
    public string End
    {
        get
        {
            lock (_kept)
            {
                var length = (int)Math.Min(_count, KeptBytes);
                var first = (int)((_count - length) % KeptBytes);
                return Encoding.UTF8.GetString([.. Enumerable.Range(first, length).Select(place => _kept[place % KeptBytes])]).Trim();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private async Task Read(Watch watch)
    {
        var buffer = new byte[1 << 14];
        try
        {
            for (int count; (count = await _stream.ReadAsync(buffer, _stop.Token)) > 0;)
            {
                Keep(buffer.AsSpan(0, count));
                if (_count > MostBytes) watch.End(TooMuch);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever listens no longer needs the rest.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_kept)
        {
            foreach (var value in bytes) _kept[(int)(_count++ % KeptBytes)] = value;
        }
    }
}
