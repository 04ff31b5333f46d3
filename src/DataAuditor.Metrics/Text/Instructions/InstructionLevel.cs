using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>What is counted.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<InstructionLevel>))]
public enum InstructionLevel
{
    /// <summary>Prompts all of whose instructions are followed.</summary>
    Prompt,

    /// <summary>Instructions, whichever prompt they belong to.</summary>
    Instruction,
}
