namespace DataAuditor.Models.Sandbox;

/// <summary>What an interpreter in the sandbox is there for.</summary>
internal enum SandboxTask
{
    /// <summary>A program that reads its input and prints.</summary>
    Script,

    /// <summary>A program that answers calls.</summary>
    Callee,

    /// <summary>Tests that call a program.</summary>
    Tests,
}
