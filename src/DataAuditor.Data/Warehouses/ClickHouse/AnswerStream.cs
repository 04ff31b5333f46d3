using DataAuditor.Data.Files;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>The body of an answer; each read has the whole time limit.</summary>
internal sealed class AnswerStream(HttpResponseMessage response, CancellationTokenSource limit, TimeSpan timeout, string server, CancellationToken cancellation) : ForwardStream
{
    private Stream? _body;

    public override int Read(Span<byte> buffer)
    {
        var bytes = new byte[buffer.Length];
        var count = Read(bytes);
        bytes.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsMemory(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            response.Dispose();
            limit.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Read(Memory<byte> buffer)
    {
        limit.CancelAfter(timeout);
        try
        {
            _body ??= response.Content.ReadAsStream(limit.Token);
            return _body.ReadAsync(buffer, limit.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw ClickHouseException.Late(server, timeout);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            throw new ClickHouseException($"the answer of the server {server} breaks off: {fault.Message}", isOfInput: false);
        }
        finally
        {
            // What is done with the bytes takes what time it takes.
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }
}
