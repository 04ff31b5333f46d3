using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Jumbf;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>
/// Checks the signatures of persons and organizations beside the claim's own (CAWG identity assertions, with X.509 certificates). Nobody is
/// trusted to vouch for such identities, since lists of those who are differ from the lists for claims.
/// </summary>
internal static class IdentityValidator
{
    private const string CertificateSignature = "cawg.x509.cose";

    public static void Check(Manifest manifest, DateTimeOffset time, StatusLog log)
    {
        foreach (var assertion in manifest.Assertions.Where(static assertion => assertion.Name is AssertionBox.Identity))
        {
            Check(manifest, assertion, time, log, JumbfUri.OfAssertion(manifest.Label, assertion.Label));
        }
    }

    private static void Check(Manifest manifest, AssertionBox assertion, DateTimeOffset time, StatusLog log, string uri)
    {
        if (assertion.Cbor?["signer_payload"] is not { } payload || assertion.Cbor["signature"]?.Bytes is not { } bytes || HashedUri.FindAll(payload["referenced_assertions"]) is not { } references)
        {
            log.Failure(StatusCode.IdentityMalformed, uri);
        }
        else if (!references.All(reference => IsOf(manifest, reference)))
        {
            log.Failure(StatusCode.IdentityAssertionMismatch, uri);
        }
        else if (payload["sig_type"]?.Text is not CertificateSignature)
        {
            log.Note(StatusCode.IdentitySignatureUnknown, uri);
        }
        else
        {
            CheckSignature(bytes, payload.Raw.Span, time, log, uri);
        }
    }

    private static void CheckSignature(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> payload, DateTimeOffset time, StatusLog log, string uri)
    {
        if (CoseSign1.Find(bytes) is not { } signature || signature.Chain() is not [var signer, ..])
        {
            log.Failure(StatusCode.IdentityMalformed, uri);
            return;
        }

        if (CertificateProfile.FaultOfSigner(signer, time) is { } fault) log.Failure(fault, uri);
        log.Failure(StatusCode.CredentialUntrusted, uri);
        if (signature.IsBy(signer.Key, payload)) log.Success(StatusCode.IdentityWellFormed, uri);
        else log.Failure("cawg.x509.signature.mismatch", uri);
    }

    /// <summary>An identity may only vouch for what the claim is about.</summary>
    private static bool IsOf(Manifest manifest, HashedUri reference) =>
        manifest.ReferenceTo(reference.Label) is { } own && own.Hash.Span.SequenceEqual(reference.Hash.Span);
}
