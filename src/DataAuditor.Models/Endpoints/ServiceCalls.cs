using System.Globalization;
using DataAuditor.Randomness;

namespace DataAuditor.Models.Endpoints;

/// <summary>Asks a service as its policy says: so many at once, each in time, again where that helps. For every kind of service.</summary>
internal sealed class ServiceCalls(CallPolicy policy, TimeProvider time, ulong seed, UsageMeter meter) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(policy.Concurrency);

    private int _failedInARow;

    public void Dispose() => _slots.Dispose();

    /// <inheritdoc cref="OrderedCalls.Run"/>
    public Task<TAnswer[]> InOrder<TInput, TAnswer>(
        IReadOnlyList<TInput> inputs, Func<TInput, CancellationToken, Task<TAnswer>> ask, CancellationToken cancellation) =>
        OrderedCalls.Run(inputs, ask, policy.Concurrency, cancellation);

    /// <param name="key">What is asked, so that the pauses between attempts are the same in every run.</param>
    /// <exception cref="EndpointException">No attempt brought an answer.</exception>
    public async Task<T> Ask<T>(string key, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation);
        try
        {
            var answer = await Attempts(key, call, cancellation);
            Interlocked.Exchange(ref _failedInARow, 0);
            return answer;
        }
        catch (EndpointException busy) when (busy.Fault is EndpointFault.Busy && IsDown())
        {
            throw new EndpointException(EndpointFault.Refused, $"the service failed {policy.GiveUpAfter} requests in a row, the last with: {busy.Message}");
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>The slot stays taken during the pauses: a busy service is not to be asked by others instead.</summary>
    private async Task<T> Attempts<T>(string key, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var chance = Xoshiro256.Keyed(seed, $"retry/{key}");
        var unreadable = 0;
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                meter.AddCall(isRetry: attempt > 1);
                return await InTime(call, cancellation);
            }
            catch (EndpointException busy) when (busy.Fault is EndpointFault.Busy && attempt < policy.Attempts && IsWaitedFor(busy.RetryAfter))
            {
                pause = policy.Delay(attempt, busy.RetryAfter, chance.NextDouble());
            }
            catch (EndpointException wrong) when (wrong.Fault is EndpointFault.Unreadable && unreadable++ == 0)
            {
                pause = TimeSpan.Zero;
            }

            await Task.Delay(pause, time, cancellation);
        }
    }

    private async Task<T> InTime<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(policy.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            // Waiting ends in time even where a client does not look at its token.
            return await call(either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Not asked to stop, so it was the time limit: ours, or one of the client's own.
            cancellation.ThrowIfCancellationRequested();
            throw new EndpointException(
                EndpointFault.Busy, string.Create(CultureInfo.InvariantCulture, $"the service gave no whole answer in time; the limit is {policy.Timeout.TotalSeconds} s"));
        }
        catch (HttpRequestException failed)
        {
            throw EndpointException.Of(failed);
        }
    }

    private bool IsDown() => Interlocked.Increment(ref _failedInARow) >= policy.GiveUpAfter;

    private bool IsWaitedFor(TimeSpan? retryAfter) => retryAfter is null || retryAfter <= policy.LongestRetryAfter;
}
