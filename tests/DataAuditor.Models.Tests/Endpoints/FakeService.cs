using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DataAuditor.Models.Tests.Endpoints;

/// <summary>A web service on this machine that answers as a test wants, and remembers what it was asked.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly ConcurrentQueue<FakeRequest> _requests = new();

    private int _underWay;

    private int _numbers;

    private FakeService(Func<FakeRequest, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context => Answer(context, answer));
    }

    public Uri Url => new(_app.Urls.Single());

    /// <summary>In the order in which they were read.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>How many requests were under way at once, at most.</summary>
    public int Peak { get; private set; }

    public static async Task<FakeService> Start(Func<FakeRequest, Task> answer)
    {
        var service = new FakeService(answer);
        await service._app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that hang on purpose would hold an orderly stop up.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext context, Func<FakeRequest, Task> answer)
    {
        lock (_requests) Peak = Math.Max(Peak, ++_underWay);
        try
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = new FakeRequest(context, await reader.ReadToEndAsync(), Interlocked.Increment(ref _numbers));
            _requests.Enqueue(request);
            await answer(request);
        }
        finally
        {
            lock (_requests) _underWay--;
        }
    }
}
