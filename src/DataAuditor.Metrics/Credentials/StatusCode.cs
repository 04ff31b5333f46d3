namespace DataAuditor.Metrics.Credentials;

/// <summary>What checks of a manifest come to: the status codes of the C2PA specification, section 15.</summary>
internal static class StatusCode
{
    public const string ClaimSignatureValidated = "claimSignature.validated";
    public const string ClaimSignatureInsideValidity = "claimSignature.insideValidity";
    public const string ClaimSignatureMismatch = "claimSignature.mismatch";
    public const string ClaimSignatureMissing = "claimSignature.missing";
    public const string ClaimMissing = "claim.missing";
    public const string ClaimMultiple = "claim.multiple";
    public const string ClaimMalformed = "claim.malformed";
    public const string HardBindingsMissing = "claim.hardBindings.missing";
    public const string HardBindingsMultiple = "assertion.multipleHardBindings";
    public const string CredentialTrusted = "signingCredential.trusted";
    public const string CredentialUntrusted = "signingCredential.untrusted";
    public const string CredentialInvalid = "signingCredential.invalid";
    public const string CredentialExpired = "signingCredential.expired";
    public const string TimeStampValidated = "timeStamp.validated";
    public const string TimeStampTrusted = "timeStamp.trusted";
    public const string TimeStampUntrusted = "timeStamp.untrusted";
    public const string TimeStampMismatch = "timeStamp.mismatch";
    public const string TimeStampMalformed = "timeStamp.malformed";
    public const string TimeStampOutsideValidity = "timeStamp.outsideValidity";
    public const string AlgorithmUnsupported = "algorithm.unsupported";
    public const string AssertionMatch = "assertion.hashedURI.match";
    public const string AssertionMismatch = "assertion.hashedURI.mismatch";
    public const string AssertionMissing = "assertion.missing";
    public const string AssertionUndeclared = "assertion.undeclared";
    public const string AssertionOutsideManifest = "assertion.outsideManifest";
    public const string AssertionNotRedacted = "assertion.notRedacted";
    public const string AssertionSelfRedacted = "assertion.selfRedacted";
    public const string AssertionJsonInvalid = "assertion.json.invalid";
    public const string AssertionCborInvalid = "assertion.cbor.invalid";
    public const string ActionMalformed = "assertion.action.malformed";
    public const string ActionIngredientMismatch = "assertion.action.ingredientMismatch";
    public const string ActionRedacted = "assertion.action.redacted";
    public const string DataHashMatch = "assertion.dataHash.match";
    public const string DataHashMismatch = "assertion.dataHash.mismatch";
    public const string DataHashMalformed = "assertion.dataHash.malformed";
    public const string DataHashRedacted = "assertion.dataHash.redacted";
    public const string DataHashAdditionalExclusions = "assertion.dataHash.additionalExclusionsPresent";
    public const string BmffHashMatch = "assertion.bmffHash.match";
    public const string BmffHashMismatch = "assertion.bmffHash.mismatch";
    public const string BmffHashMalformed = "assertion.bmffHash.malformed";
    public const string BoxesHashMatch = "assertion.boxesHash.match";
    public const string BoxesHashMismatch = "assertion.boxesHash.mismatch";
    public const string BoxesHashMalformed = "assertion.boxesHash.malformed";
    public const string BoxesHashUnknownBox = "assertion.boxesHash.unknownBox";
    public const string IngredientMalformed = "assertion.ingredient.malformed";
    public const string IngredientValidated = "ingredient.manifest.validated";
    public const string IngredientMismatch = "ingredient.manifest.mismatch";
    public const string IngredientMissing = "ingredient.manifest.missing";
    public const string IngredientUnknownProvenance = "ingredient.unknownProvenance";
    public const string IngredientSignatureValidated = "ingredient.claimSignature.validated";
    public const string IngredientSignatureMissing = "ingredient.claimSignature.missing";
    public const string IngredientSignatureMismatch = "ingredient.claimSignature.mismatch";
    public const string ManifestMultipleParents = "manifest.multipleParents";
    public const string ManifestUpdateInvalid = "manifest.update.invalid";
    public const string ManifestUpdateWrongParents = "manifest.update.wrongParents";
    public const string IdentityWellFormed = "cawg.identity.well-formed";
    public const string IdentityMalformed = "cawg.identity.cbor.invalid";
    public const string IdentityAssertionMismatch = "cawg.identity.assertion.mismatch";
    public const string IdentitySignatureUnknown = "cawg.identity.sig_type.unknown";
    public const string GeneralError = "general.error";

    /// <summary>Of manifests from before version 1.0; not in the specification.</summary>
    public const string Prerelease = "com.adobe.prerelease";

    /// <summary>What a code says, as validators take codes that ingredients recorded.</summary>
    public static StatusKind KindOf(string code) => code switch
    {
        ClaimSignatureValidated or ClaimSignatureInsideValidity or CredentialTrusted or TimeStampTrusted or TimeStampValidated or AssertionMatch or DataHashMatch
            or BmffHashMatch or BoxesHashMatch or IngredientValidated or IngredientSignatureValidated or "signingCredential.ocsp.notRevoked"
            or "assertion.accessible" or "assertion.collectionHash.match" => StatusKind.Success,

        // As c2pa-rs has it: what an ingredient recorded as missing is never held to be known.
        IngredientMissing => StatusKind.Success,
        TimeStampUntrusted or TimeStampOutsideValidity or TimeStampMismatch or TimeStampMalformed or IngredientUnknownProvenance or DataHashAdditionalExclusions
            or "signingCredential.ocsp.skipped" or "signingCredential.ocsp.inaccessible" or "signingCredential.ocsp.unknown" or "manifest.unknownProvenance"
            or "algorithm.deprecated" or "timeOfSigning.insideValidity" => StatusKind.Informational,
        _ => StatusKind.Failure,
    };
}
