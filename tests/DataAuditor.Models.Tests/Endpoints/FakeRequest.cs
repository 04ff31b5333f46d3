using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DataAuditor.Models.Tests.Endpoints;

/// <summary>One request to a <see cref="FakeService"/>.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
internal sealed record FakeRequest(HttpContext Context, string Body, int Number)
{
    // Read at once: when the test looks, the context is gone.
    public string? Authorization { get; } = Context.Request.Headers.Authorization;

    public string Address { get; } = Context.Request.Path + Context.Request.QueryString;

    public CancellationToken Aborted { get; } = Context.RequestAborted;

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string System => (string)Json["messages"]![0]!["content"]!;

    public string User => (string)Json["messages"]![1]!["content"]!;

    public Task Send(string body, int status = 200, params (string Name, string Value)[] headers)
    {
        Context.Response.StatusCode = status;
        foreach (var (name, value) in headers) Context.Response.Headers[name] = value;
        return Context.Response.WriteAsync(body);
    }

    /// <summary>A chat completion.</summary>
    public Task Complete(string content, string finish = "stop") => Send(new JsonObject
    {
        ["model"] = "tiny",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["finish_reason"] = finish,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 10 },
    }.ToJsonString());

    public Task Score(double score, string reason = "because") =>
        Complete($$"""{"reason": {{JsonSerializer.Serialize(reason)}}, "score": {{JsonSerializer.Serialize(score)}}}""");

    /// <summary>Sends the beginning of an answer.</summary>
    public async Task Begin(string beginning)
    {
        await Context.Response.WriteAsync(beginning);
        await Context.Response.Body.FlushAsync();
    }

    /// <summary>Sends nothing more until the caller is gone.</summary>
    public Task Hang()
    {
        var gone = new TaskCompletionSource();
        Aborted.Register(() => gone.TrySetResult());
        return gone.Task;
    }
}
