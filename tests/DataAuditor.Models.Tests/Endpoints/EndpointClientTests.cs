using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Tests.Endpoints;

public sealed class EndpointClientTests
{
    private static readonly byte[] Body = "{}"u8.ToArray();

    [Theory]
    [InlineData("ftp://example.org/x")]
    [InlineData("/relative")]
    public void Is_refused_an_address_that_is_none(string url) =>
        Assert.Throws<ModelException>(() => new EndpointClient(new Endpoint(new Uri(url, UriKind.RelativeOrAbsolute)), TimeProvider.System));

    [Fact]
    public void Is_refused_a_password_in_the_address()
    {
        var refused = Assert.Throws<ModelException>(() => new EndpointClient(new Endpoint(new Uri("https://me:pa55@example.org/v1")), TimeProvider.System));
        Assert.Equal("the address of https://example.org/v1 holds a user name; put the key into an environment variable and name that", refused.Message);
    }

    [Fact]
    public void Is_merely_absent_without_its_key()
    {
        var absent = Assert.Throws<ModelException>(() => new EndpointClient(
            new Endpoint(new Uri("https://example.org")) { KeyVariable = "DATAAUDITOR_TEST_NO_KEY" }, TimeProvider.System));
        Assert.True(absent.IsMerelyAbsent);
        Assert.Contains("DATAAUDITOR_TEST_NO_KEY", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_says_what_a_broken_key_is()
    {
        using var key = new KeyVariable("BROKEN", "two words");
        var wrong = Assert.Throws<ModelException>(() => new EndpointClient(
            new Endpoint(new Uri("https://example.org")) { KeyVariable = key.Name }, TimeProvider.System));
        Assert.DoesNotContain("words", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_the_key_of_the_environment_in_the_header_that_is_named()
    {
        using var key = new KeyVariable("HEADER");
        await using var service = await FakeService.Start(request => request.Send("{}"));
        using var client = new EndpointClient(new Endpoint(service.Url) { KeyVariable = key.Name }, TimeProvider.System);
        using var answer = await client.PostAsync(Body, default);
        Assert.Equal("Bearer " + key.Value, service.Requests[0].Authorization);
    }

    [Theory]
    [InlineData("no header")]
    [InlineData("Content-Type")]
    public async Task Sends_nothing_with_a_header_that_cannot_carry_the_key(string header)
    {
        using var key = new KeyVariable("NO_HEADER");
        await using var service = await FakeService.Start(request => request.Send("{}"));
        using var client = new EndpointClient(new Endpoint(service.Url) { KeyVariable = key.Name, KeyHeader = header }, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<EndpointException>(() => client.PostAsync(Body, default));
        Assert.Equal($"'{header}' is no header that can carry a key", refused.Message);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Quotes_a_service_without_the_key()
    {
        using var key = new KeyVariable("QUOTED");
        await using var service = await FakeService.Start(request => request.Send($"no such key: {key.Value}, {Uri.EscapeDataString(key.Value)}\u001b[31m", status: 401));
        using var client = new EndpointClient(new Endpoint(service.Url) { KeyVariable = key.Name }, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<EndpointException>(() => client.PostAsync(Body, default));
        Assert.Equal($"{service.Url}" + " answered 401: no such key: [key], [key]⟨U+001B⟩[31m", refused.Message);
        Assert.Equal(EndpointFault.Refused, refused.Fault);
    }

    [Fact]
    public async Task Carries_no_key_to_where_a_redirect_leads()
    {
        using var key = new KeyVariable("REDIRECT");
        await using var other = await FakeService.Start(request => request.Send("{}"));
        await using var service = await FakeService.Start(request => request.Send("", status: 307, ("Location", other.Url.ToString())));
        using var client = new EndpointClient(new Endpoint(service.Url) { KeyVariable = key.Name }, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<EndpointException>(() => client.PostAsync(Body, default));
        Assert.Equal(EndpointFault.Refused, refused.Fault);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Reads_when_to_come_back_as_seconds_and_as_a_date()
    {
        await using var service = await FakeService.Start(request => request.Send(
            "", status: 429, ("Retry-After", request.Number == 1 ? "7" : FakeTime.Now.AddSeconds(90).ToString("r"))));
        using var client = new EndpointClient(new Endpoint(service.Url), new FakeTime(TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(7), (await Assert.ThrowsAsync<EndpointException>(() => client.PostAsync(Body, default))).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(90), (await Assert.ThrowsAsync<EndpointException>(() => client.PostAsync(Body, default))).RetryAfter);
    }

    [Fact]
    public async Task Stops_reading_a_service_that_sends_without_end()
    {
        await using var service = await FakeService.Start(async request =>
        {
            var block = new byte[1 << 16];
            while (!request.Aborted.IsCancellationRequested) await request.Context.Response.Body.WriteAsync(block, request.Aborted);
        });
        using var client = new EndpointClient(new Endpoint(service.Url), TimeProvider.System);
        var endless = await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(Body, default));
        Assert.Equal(EndpointFault.Unreadable, EndpointException.Of(endless).Fault);
    }

    [Fact]
    public async Task Says_what_it_got_instead_of_JSON()
    {
        await using var service = await FakeService.Start(request => request.Send("<html>\nSign in"));
        using var client = new EndpointClient(new Endpoint(service.Url), TimeProvider.System);
        var wrong = await Assert.ThrowsAsync<EndpointException>(() => client.PostAsync(Body, default));
        Assert.EndsWith("answered with something that is no JSON: <html>↵Sign in", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(EndpointFault.Unreadable, wrong.Fault);
    }
}
