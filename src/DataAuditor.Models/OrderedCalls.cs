namespace DataAuditor.Models;

/// <summary>Asks for many things, some of them at once.</summary>
internal static class OrderedCalls
{
    /// <summary>Asks for each input; the answers in the order of the inputs, whichever comes first. The first fault ends the rest.</summary>
    /// <param name="concurrency">How many are under way at once, at most.</param>
    public static async Task<TAnswer[]> Run<TInput, TAnswer>(
        IReadOnlyList<TInput> inputs, Func<TInput, CancellationToken, Task<TAnswer>> ask, int concurrency, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answers = new TAnswer[inputs.Count];
        var last = -1;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Math.Min(concurrency, inputs.Count)).Select(_ => AskNext()));
            return answers;
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw;
        }

        async Task AskNext()
        {
            try
            {
                for (int next; (next = Interlocked.Increment(ref last)) < answers.Length;) answers[next] = await ask(inputs[next], stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }
    }
}
