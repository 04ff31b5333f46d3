namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Says what is wrong with a response, in words that follow "the response"; null where it follows the instruction.</summary>
/// <exception cref="InstructionException">The instruction's pattern takes too long on this response.</exception>
internal delegate string? Check(string response);
