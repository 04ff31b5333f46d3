namespace DataAuditor.Models.Endpoints;

/// <summary>Counts what several threads ask of a service.</summary>
internal sealed class UsageMeter(TokenPrices? prices, bool isEstimate = false)
{
    private readonly Lock _lock = new();

    private long _calls;

    private long _retries;

    private long _input;

    private long _output;

    private long _uncounted;

    public ServiceUsage Usage
    {
        get
        {
            lock (_lock) return new ServiceUsage(_calls, _retries, _input, _output, _uncounted, prices?.Cost(_input, _output), isEstimate);
        }
    }

    public void AddCall(bool isRetry)
    {
        lock (_lock)
        {
            _calls++;
            if (isRetry) _retries++;
        }
    }

    /// <summary>Null where the answer does not say.</summary>
    public void AddTokens(long? input, long? output)
    {
        lock (_lock)
        {
            _input += input ?? 0;
            _output += output ?? 0;
            if (input is null || output is null) _uncounted++;
        }
    }
}
