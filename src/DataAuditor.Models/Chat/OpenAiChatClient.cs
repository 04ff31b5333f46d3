using System.Runtime.CompilerServices;
using System.Text.Json;
using DataAuditor.Models.Endpoints;
using Microsoft.Extensions.AI;

namespace DataAuditor.Models.Chat;

/// <summary>A chat model behind OpenAI's chat-completions protocol, which most servers speak. Asks once: retries are the caller's.</summary>
internal sealed class OpenAiChatClient : IChatClient
{
    private const string Path = "/chat/completions";

    private readonly EndpointClient _endpoint;

    private readonly ChatClientMetadata _metadata;

    private readonly string _model;

    /// <exception cref="ModelException">The address is none, the model has no name, or the key is not there.</exception>
    public OpenAiChatClient(Endpoint endpoint, string model, TimeProvider? time = null)
    {
        if (string.IsNullOrWhiteSpace(model)) throw new ModelException("a chat endpoint needs the name of a model");

        _model = model;
        _endpoint = new EndpointClient(endpoint with { Url = Completions(endpoint.Url) }, time ?? TimeProvider.System);
        _metadata = new ChatClientMetadata("openai", endpoint.Url, model);
    }

    public void Dispose() => _endpoint.Dispose();

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = OpenAiJson.Request(options?.ModelId ?? _model, messages, options);
        using var answer = await _endpoint.PostAsync(request, cancellationToken);
        return Response(answer.RootElement);
    }

    /// <summary>In one piece: a judge's answer is of use only when it is whole.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    private static Uri Completions(Uri url)
    {
        if (!url.IsAbsoluteUri || url.AbsolutePath.EndsWith(Path, StringComparison.Ordinal)) return url;

        return new UriBuilder(url) { Path = url.AbsolutePath.TrimEnd('/') + Path }.Uri;
    }

    private ChatResponse Response(JsonElement answer) =>
        OpenAiJson.Response(answer, _endpoint.Redact)
        ?? throw new EndpointException(EndpointFault.Unreadable, $"the answer of {_endpoint.Name} has no message of a chat completion");
}
