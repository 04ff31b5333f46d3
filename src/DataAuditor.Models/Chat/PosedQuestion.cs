using Microsoft.Extensions.AI;

namespace DataAuditor.Models.Chat;

/// <summary>A question in the words in which a chat model gets it.</summary>
internal sealed class PosedQuestion
{
    /// <summary>Characters in a token of English text, roughly; for estimates only.</summary>
    private const int CharactersPerToken = 4;

    private readonly string _instructions;

    private readonly string _record;

    private readonly IReadOnlyList<JudgeImage> _images;

    /// <exception cref="ModelException">There is no such prompt, or it shows other fields than the question has.</exception>
    public PosedQuestion(JudgeQuestion question)
    {
        var prompt = JudgePrompt.Find(question.Rubric);
        if (!prompt.Fields.SequenceEqual(question.Fields.Select(field => field.Key), StringComparer.Ordinal) || question.Images.Count < prompt.Images)
        {
            throw new ModelException(
                $"the judge prompt {prompt.Name} shows {string.Join(", ", prompt.Fields)} and at least {prompt.Images} images; "
                + $"it was given {string.Join(", ", question.Fields.Select(field => field.Key))} and {question.Images.Count}");
        }

        if (!question.Scale.IsBounded || question.Scale.Low >= question.Scale.High) throw new ModelException("a judge's scale has two ends, the lower one first");

        var fields = DelimitedFields.Of(question.Fields);
        Scale = question.Scale;
        Key = $"{question.Rubric}/{fields.Boundary}";
        _instructions = prompt.Instructions(fields.Boundary, question.Scale);
        _record = fields.Text;
        _images = question.Images;
    }

    public ValueRange Scale { get; }

    /// <summary>The same for the same question about the same fields.</summary>
    public string Key { get; }

    /// <summary>Pictures left out: every service counts them in its own way.</summary>
    public long EstimatedTokens => (_instructions.Length + _record.Length + CharactersPerToken - 1) / CharactersPerToken;

    /// <param name="problem">What was wrong with the last answer, when the question is asked again.</param>
    public IReadOnlyList<ChatMessage> Messages(string? problem)
    {
        var record = new ChatMessage(ChatRole.User, _record);
        foreach (var image in _images) record.Contents.Add(new DataContent(image.Content, image.MediaType));

        return
        [
            new ChatMessage(ChatRole.System, problem is null ? _instructions : $"{_instructions}\nAn earlier answer was of no use: {problem}.\n"),
            record,
        ];
    }
}
