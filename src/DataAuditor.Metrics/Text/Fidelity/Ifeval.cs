using System.Text.Json;
using DataAuditor.Metrics.Text.Instructions;

namespace DataAuditor.Metrics.Text.Fidelity;

/// <summary>How many of the instructions in prompts, of the kinds that a program can check, the responses follow.</summary>
public sealed record Ifeval() : RecordMetric<InstructionCounts>(Description), IChecksRecords
{
    private const string Ids = "instruction_id_list";
    private const string Arguments = "kwargs";
    private const string Language = "language";

    private static readonly MetricInfo Description = new("text.fidelity.ifeval", "Verifiable instructions followed", Modality.Text, Dimension.Fidelity)
    {
        Summary = "Share of prompts all of whose verifiable instructions (length, format, keywords, language, case and others: 25 kinds) the response follows, or of instructions.",
        Formula = @"\text{IFEval} = \frac{1}{N} \sum_{i=1}^{N} \prod_{j} \mathbb{1}[\text{response}_i \text{ follows instruction}_{ij}]",
        Source = "Zhou et al. 2023, Instruction-Following Evaluation for Large Language Models",
        Direction = Direction.Higher,
        PartNoun = "instruction",
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = ["text", Ids, Arguments];

    [Option("Whether prompts count, with all of their instructions, or instructions.")]
    public InstructionLevel Level { get; init; } = InstructionLevel.Prompt;

    [Option("Strict: the response as it stands. Loose: it may also do without its first line, its last line or its asterisks.")]
    public InstructionMode Mode { get; init; } = InstructionMode.Strict;

    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override InstructionCounts Empty() => new();

    public override void Add(InstructionCounts state, Sample sample, Evidence evidence)
    {
        var breaches = Check(sample);
        state.Add([.. breaches.Select(instruction => (instruction.Id, instruction.Breach is null))]);

        var weight = (double)breaches.Count(instruction => instruction.Breach is not null) / breaches.Count;
        foreach (var (id, breach) in breaches)
        {
            if (breach is not null && evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, $"the response {breach}", id));
        }
    }

    public override Measurement Measure(InstructionCounts state, MetricContext context)
    {
        if (state.Prompts.Count == 0) return new Measurement.Score(0) { Notes = ["there is no synthetic record: the worst value"] };

        return Level is InstructionLevel.Prompt
            ? new Measurement.Score(state.Prompts.Value) { Uncertainty = state.Prompts.Uncertainty, Parts = state.Parts }
            : new Measurement.Score(state.InstructionShare) { Uncertainty = state.InstructionUncertainty, Parts = state.Parts };
    }

    /// <summary>The instructions that the response does not follow.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) =>
        Check(sample).Where(instruction => instruction.Breach is not null).Select(instruction => new RecordFault($"the response {instruction.Breach}", instruction.Id));

    /// <summary>What is wrong with the response, instruction by instruction.</summary>
    /// <exception cref="AuditException">The record has no instruction, or one that cannot be checked.</exception>
    private List<(string Id, string? Breach)> Check(Sample sample)
    {
        var ids = sample.Texts(Ids)!;
        var arguments = sample.Structure(Arguments)!.Value;
        if (ids.Count == 0) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Ids))}' names no instruction");
        if (arguments.ValueKind is not JsonValueKind.Array || arguments.GetArrayLength() != ids.Count)
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Arguments))}' must have one object for each instruction");
        }

        try
        {
            return [.. ids.Select((id, place) => (id, Check(InstructionCatalog.Read(id, arguments[place], sample.Text(Language)), sample.Text("text")!)))];
        }
        catch (InstructionException wrong)
        {
            throw sample.Wrong($"instruction {PlainText.OneLine(wrong.Message, maxLength: 300)}");
        }
    }

    private string? Check(Check check, string response) =>
        Mode is InstructionMode.Strict ? ResponseVariants.Strict(check, response) : ResponseVariants.Loose(check, response);
}
