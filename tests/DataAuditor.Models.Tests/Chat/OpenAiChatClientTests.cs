using DataAuditor.Models.Chat;
using DataAuditor.Models.Endpoints;
using DataAuditor.Models.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace DataAuditor.Models.Tests.Chat;

public sealed class OpenAiChatClientTests
{
    [Theory]
    [InlineData("", "/chat/completions")]
    [InlineData("v1", "/v1/chat/completions")]
    [InlineData("v1/", "/v1/chat/completions")]
    [InlineData("v1/chat/completions", "/v1/chat/completions")]
    [InlineData("deployments/x?api-version=2", "/deployments/x/chat/completions?api-version=2")]
    public async Task Finds_the_chat_completions_of_an_endpoint(string path, string address)
    {
        await using var service = await FakeService.Start(request => request.Complete("hello"));
        using var client = new OpenAiChatClient(new Endpoint(new Uri(service.Url, path)), "tiny");
        Assert.Equal("hello", (await client.GetResponseAsync("hi")).Text);
        Assert.Equal(address, service.Requests[0].Address);
    }

    [Fact]
    public async Task Streams_its_answer_in_one_piece()
    {
        await using var service = await FakeService.Start(request => request.Complete("hello"));
        using var client = new OpenAiChatClient(new Endpoint(service.Url), "tiny");
        Assert.Equal("hello", (await client.GetStreamingResponseAsync("hi").ToChatResponseAsync()).Text);
    }

    [Fact]
    public async Task Asks_the_model_and_for_the_length_of_the_options()
    {
        await using var service = await FakeService.Start(request => request.Complete("hello"));
        using var client = new OpenAiChatClient(new Endpoint(service.Url), "tiny");
        await client.GetResponseAsync("hi", new ChatOptions { ModelId = "large", MaxOutputTokens = 7 });
        Assert.Equal(("large", 7), ((string)service.Requests[0].Json["model"]!, (int)service.Requests[0].Json["max_tokens"]!));
    }

    [Fact]
    public async Task Sends_nothing_that_the_protocol_has_no_words_for()
    {
        await using var service = await FakeService.Start(request => request.Complete("hello"));
        using var client = new OpenAiChatClient(new Endpoint(service.Url), "tiny");
        await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync(
            new ChatMessage(ChatRole.User, [new DataContent(new byte[] { 1 }, "audio/wav")])));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public void Is_found_as_the_service_that_it_is()
    {
        using var client = new OpenAiChatClient(new Endpoint(new Uri("https://example.org/v1")), "tiny");
        Assert.Same(client, client.GetService(typeof(IChatClient)));
        Assert.Equal("tiny", ((ChatClientMetadata)client.GetService(typeof(ChatClientMetadata))!).DefaultModelId);
        Assert.Null(client.GetService(typeof(IChatClient), "another"));
        Assert.Null(client.GetService(typeof(string)));
    }

    [Fact]
    public void Needs_the_name_of_a_model() =>
        Assert.Throws<ModelException>(() => new OpenAiChatClient(new Endpoint(new Uri("https://example.org/v1")), " "));
}
