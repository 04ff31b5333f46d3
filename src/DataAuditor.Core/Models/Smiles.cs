namespace DataAuditor.Models;

/// <summary>A molecule in the SMILES notation (simplified molecular-input line-entry system).</summary>
public readonly record struct Smiles(string Text);
