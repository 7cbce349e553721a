package org.attune.competency.exchange;

/** What an address of CASE answers with (CASE 1.1, REST binding, table 6.1). */
sealed interface CaseBody
        permits CfAssociation,
                CfAssociationSet,
                CfConcept.Set,
                CfDocument,
                CfItem,
                CfItemType.Set,
                CfLicense,
                CfPackage {}
