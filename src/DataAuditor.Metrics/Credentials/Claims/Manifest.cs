using DataAuditor.Metrics.Credentials.Cbor;

namespace DataAuditor.Metrics.Credentials.Claims;

/// <summary>A manifest of a store: a claim, the assertions that it is about, and the signature of the claim.</summary>
internal sealed record Manifest
{
    public required string Label { get; init; }

    /// <summary>Whether it changes what is said of a file, and not the file.</summary>
    public required bool IsUpdate { get; init; }

    /// <summary>1 or 2.</summary>
    public required int Version { get; init; }

    public required CborValue Claim { get; init; }

    /// <summary>The claim's bytes, which is what ingredients hashed before version 1.3.</summary>
    public HashedBytes ClaimBytes => field ??= new HashedBytes(Claim.Raw);

    /// <summary>Encoded; what is hashed by ingredients that refer to the manifest.</summary>
    public required HashedBytes Payload { get; init; }

    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The box around the signature.</summary>
    public required HashedBytes SignaturePayload { get; init; }

    /// <summary>The hash that references use that name none.</summary>
    public required string Algorithm { get; init; }

    /// <summary>What the claim says that its signature is.</summary>
    public required string SignatureUri { get; init; }

    /// <summary>What the claim is about, created before gathered.</summary>
    public required IReadOnlyList<HashedUri> References { get; init; }

    /// <summary>How many of the references the claim's generator vouches for itself.</summary>
    public required int Created { get; init; }

    public required IReadOnlyList<string> Redactions { get; init; }

    public required IReadOnlyList<AssertionBox> Assertions { get; init; }

    public IEnumerable<AssertionBox> Ingredients => Assertions.Where(static assertion => assertion.Name is AssertionBox.Ingredient);

    /// <summary>What binds it to the file; of claims of the second version only what was created with them.</summary>
    public IEnumerable<AssertionBox> HardBindings => Assertions.Where(assertion => assertion.IsHardBinding && (Version == 1 || IsCreated(assertion)));

    /// <summary>The first reference to an assertion, and whether what it refers to was created with the claim.</summary>
    private Dictionary<string, (HashedUri Reference, bool IsCreated)> ByLabel => field ??= References.Index().DistinctBy(static reference => reference.Item.Label, StringComparer.Ordinal)
        .ToDictionary(static reference => reference.Item.Label, reference => (reference.Item, reference.Index < Created), StringComparer.Ordinal);

    public bool IsCreated(AssertionBox assertion) => ByLabel.TryGetValue(assertion.Label, out var known) && known.IsCreated;

    public HashedUri? ReferenceTo(string label) => ByLabel.TryGetValue(label, out var known) ? known.Reference : null;
}
