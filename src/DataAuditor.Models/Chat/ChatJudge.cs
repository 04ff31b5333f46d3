using System.Globalization;
using DataAuditor.Models.Endpoints;
using Microsoft.Extensions.AI;

namespace DataAuditor.Models.Chat;

/// <summary>
/// Asks a chat model for its opinion of each record. An answer that is none is asked for once more, and is then that record's error:
/// never a score in its place. A service that nobody gets an answer from is a <see cref="ModelException"/>.
/// </summary>
public sealed class ChatJudge : IModel<JudgeQuestion, JudgeAnswer>, IAsksService, IDisposable
{
    /// <summary>From how many questions on it is the model that fails and not the records, where not one is answered.</summary>
    private const int TooManyForChance = 20;

    /// <summary>Tokens of a score with its reason, for the estimate of a dry run.</summary>
    private const int EstimatedAnswer = 60;

    private readonly IChatClient _client;

    private readonly ChatJudgeOptions _options;

    private readonly UsageMeter _meter;

    private readonly ServiceCalls _calls;

    /// <param name="client">Disposed with the judge.</param>
    /// <exception cref="ModelException">An option makes no sense.</exception>
    public ChatJudge(IChatClient client, ChatJudgeOptions options, TimeProvider? time = null)
    {
        options.Calls.Check();
        if (options.Repeats < 1) throw new ModelException("a judge is asked at least once; repeats is less than 1");

        _client = client;
        _options = options;
        _meter = new UsageMeter(options.Prices, options.DryRun);
        _calls = new ServiceCalls(options.Calls, time ?? TimeProvider.System, options.Seed, _meter);
    }

    public string Description
    {
        get
        {
            var client = _client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
            var temperature = _options.Temperature?.ToString(CultureInfo.InvariantCulture) ?? "the service's";
            var address = client?.ProviderUri is { } url ? EndpointClient.Shown(url) : "an unknown address";
            return $"chat judge {client?.DefaultModelId ?? "of unknown name"} at {address}, repeats {_options.Repeats}, temperature {temperature}, seed {_options.Seed}";
        }
    }

    /// <summary>What was asked until now.</summary>
    public ServiceUsage Usage => _meter.Usage;

    /// <summary>The names and versions of the prompts that there are.</summary>
    public static IReadOnlyList<string> Prompts => [.. JudgePrompt.Names];

    /// <summary>A judge at any endpoint that speaks OpenAI's chat completions.</summary>
    /// <param name="endpoint">Its address up to the version, such as <c>https://host/v1</c>.</param>
    /// <param name="model">As the service names it.</param>
    /// <exception cref="ModelException">The address is none, the key is not there, or an option makes no sense.</exception>
    public static ChatJudge At(Endpoint endpoint, string model, ChatJudgeOptions options, TimeProvider? time = null) =>
        new(new OpenAiChatClient(endpoint, model, time), options, time);

    public void Dispose()
    {
        _calls.Dispose();
        _client.Dispose();
    }

    public IReadOnlyList<JudgeAnswer> Run(IReadOnlyList<JudgeQuestion> inputs, CancellationToken cancellation)
    {
        PosedQuestion[] posed = [.. inputs.Select(question => new PosedQuestion(question))];
        if (_options.DryRun) return [.. posed.Select(Estimate)];

        try
        {
            return Checked(_calls.InOrder(posed, Judge, cancellation).GetAwaiter().GetResult());
        }
        catch (EndpointException refused)
        {
            throw new ModelException(refused.Message);
        }
    }

    private JudgeAnswer Estimate(PosedQuestion question)
    {
        for (var repeat = 0; repeat < _options.Repeats; repeat++)
        {
            _meter.AddCall(isRetry: false);
            _meter.AddTokens(question.EstimatedTokens, EstimatedAnswer);
        }

        return JudgeAnswer.Failed("the judge was not asked: this is a dry run");
    }

    /// <summary>One useless answer is a record's error; a service that is down or none but useless answers are the model's.</summary>
    private static JudgeAnswer[] Checked(Judged[] judged)
    {
        if (judged.Length > 0 && judged.All(one => one.Answer.Error is not null) && (judged.Length >= TooManyForChance || judged.Any(one => one.IsServiceFault)))
        {
            throw new ModelException($"the judge answered none of {judged.Length} questions; the first failed with: {judged[0].Answer.Error}");
        }

        return [.. judged.Select(one => one.Answer)];
    }

    /// <summary>A mean over the repeats that happened to work would be another quantity: one that fails is the record's error.</summary>
    private async Task<Judged> Judge(PosedQuestion question, CancellationToken cancellation)
    {
        var scores = new double[_options.Repeats];
        var reason = "";
        try
        {
            for (var repeat = 0; repeat < scores.Length; repeat++)
            {
                var reply = await Opinion(question, repeat, cancellation);
                if (reply.Problem is { } problem) return new Judged(JudgeAnswer.Failed(problem), IsServiceFault: false);

                scores[repeat] = reply.Score;
                if (repeat == 0) reason = reply.Reason;
            }
        }
        catch (EndpointException failed) when (failed.Fault is not EndpointFault.Refused)
        {
            return new Judged(JudgeAnswer.Failed(failed.Message), failed.Fault is EndpointFault.Busy);
        }

        var mean = scores.Average();
        var variance = scores.Length == 1 ? 0 : scores.Sum(score => (score - mean) * (score - mean)) / (scores.Length - 1);
        return new Judged(new JudgeAnswer(mean, variance, reason), IsServiceFault: false);
    }

    private async Task<JudgeReply> Opinion(PosedQuestion question, int repeat, CancellationToken cancellation)
    {
        var first = await Ask(question, repeat, problem: null, cancellation);
        return first.Problem is null ? first : await Ask(question, repeat, first.Problem, cancellation);
    }

    private async Task<JudgeReply> Ask(PosedQuestion question, int repeat, string? problem, CancellationToken cancellation)
    {
        var settings = Settings(question.Scale, repeat);
        var response = await _calls.Ask($"{question.Key}/{repeat}", token => Send(question.Messages(problem), settings, token), cancellation);
        _meter.AddTokens(response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
        return response.FinishReason == ChatFinishReason.ContentFilter
            ? JudgeReply.Wrong("the service's content filter withheld the answer")
            : AnswerSchema.Read(response.Text, question.Scale);
    }

    /// <summary>What a client of the user's own throws, in whatever way, is the model's fault and must not end the audit.</summary>
    private async Task<ChatResponse> Send(IReadOnlyList<ChatMessage> messages, ChatOptions settings, CancellationToken cancellation)
    {
        try
        {
            return await _client.GetResponseAsync(messages, settings, cancellation);
        }
        catch (Exception unknown) when (unknown is not (EndpointException or HttpRequestException or OperationCanceledException))
        {
            throw new EndpointException(EndpointFault.Refused, $"the chat client failed with {unknown.GetType().Name}: {unknown.Message}");
        }
    }

    private ChatOptions Settings(ValueRange scale, int repeat) => new()
    {
        Temperature = _options.Temperature,
        // Services take 32 bits.
        Seed = (long)((_options.Seed + (ulong)repeat) & int.MaxValue),
        ResponseFormat = _options.Format switch
        {
            AnswerFormat.JsonSchema => ChatResponseFormat.ForJsonSchema(AnswerSchema.For(scale), "judgement"),
            AnswerFormat.JsonObject => ChatResponseFormat.Json,
            _ => null,
        },
    };

    private readonly record struct Judged(JudgeAnswer Answer, bool IsServiceFault);
}
